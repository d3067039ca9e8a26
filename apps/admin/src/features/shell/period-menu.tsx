import { Button } from '@sextant/ui/components/button';
import { DateRangePicker } from '@sextant/ui/components/date-range-picker';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { ChevronDown } from 'lucide-react';
import { PRESET_LABELS, presetLabel } from '../../lib/period-label.ts';
import { customPeriod, PERIOD_PRESETS, type PeriodPreset } from '../../lib/period.ts';
import { usePeriodFrame } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { dayOf } from '../../lib/zoned-day.ts';
import { useShell } from './use-shell.ts';

const SHORTCUTS: Partial<Record<PeriodPreset, string>> = {
  today: 'D',
  '7d': 'W',
  '30d': 'M',
  '90d': 'Q',
  ytd: 'Y',
};

/** The period by name, and beside it the days it stands for, which can be chosen too. */
export function PeriodMenu() {
  const view = usePeriodView();
  const { now } = usePeriodFrame();
  const { setPeriod } = useShell();
  const label = presetLabel(view.period) ?? 'Custom';
  const presets = PERIOD_PRESETS.map((preset) => ({
    kind: 'action' as const,
    label: PRESET_LABELS[preset],
    ...(SHORTCUTS[preset] === undefined ? {} : { shortcut: SHORTCUTS[preset] }),
    onSelect: () => setPeriod(preset),
  }));
  return (
    <>
      <DropdownMenu
        groups={[{ items: presets }]}
        trigger={
          <Button aria-label={`Period: ${label}`}>
            {label}
            <ChevronDown aria-hidden className="text-ink-subtle" />
          </Button>
        }
      />
      <div className="max-sm:hidden">
        <DateRangePicker
          label="Choose days"
          value={view.days}
          latest={dayOf(now, view.zone)}
          onChange={(days) => setPeriod(customPeriod(days))}
        />
      </div>
    </>
  );
}
