import { Button } from '@sextant/ui/components/button';
import { Popover } from '@sextant/ui/components/popover';
import { SearchField } from '@sextant/ui/components/search-field';
import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useShell } from './use-shell.ts';

const MOST_SHOWN = 60;

/** In which zone a day begins; the reporting zone is the one that reports use. */
export function ZoneMenu() {
  const { zone } = usePeriodView();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label="Time zone"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      className="w-72 p-2"
      trigger={
        <Button aria-label={`Time zone: ${zone}`}>
          {zoneName(zone)}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    >
      <ZoneList onChoose={() => setIsOpen(false)} />
    </Popover>
  );
}

function ZoneList({ onChoose }: { onChoose: () => void }) {
  const { zone } = usePeriodView();
  const { zone: reportingZone } = useSession();
  const { setZone } = useShell();
  const [search, setSearch] = useState('');
  const zones = matching(search, reportingZone);
  return (
    <>
      <SearchField label="Search time zones" value={search} onChange={setSearch} className="w-full" />
      <ul className="mt-2 max-h-72 overflow-y-auto">
        {zones.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === zone}
              className="flex h-8 w-full items-center justify-between rounded-md px-2 text-left text-sm hover:bg-hover"
              onClick={() => {
                setZone(name === reportingZone ? null : name);
                onChoose();
              }}
            >
              <span className="truncate">
                {zoneName(name)}
                {name === reportingZone && (
                  <span className="ml-2 text-xs text-ink-subtle">reporting zone</span>
                )}
              </span>
              {name === zone && <Check aria-hidden className="size-4 text-accent-ink" />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function matching(search: string, reportingZone: string): string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = [...new Set([reportingZone, 'UTC', own, ...Intl.supportedValuesOf('timeZone')])];
  const wanted = search.trim().toLowerCase().replaceAll(' ', '_');
  return all.filter((name) => name.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
}

function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
