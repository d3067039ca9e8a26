import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { ChevronDown } from 'lucide-react';
import { PRESET_LABELS, presetLabel } from '../../lib/period-label.ts';
import { PERIOD_PRESETS, type PeriodPreset } from '../../lib/period.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useShell } from './use-shell.ts';

const SHORTCUTS: Partial<Record<PeriodPreset, string>> = {
  today: 'D',
  '7d': 'W',
  '30d': 'M',
  '90d': 'Q',
  ytd: 'Y',
};

/** The period by name. */
export function PeriodMenu() {
  const view = usePeriodView();
  const { setPeriod } = useShell();
  const label = presetLabel(view.period) ?? 'Custom';
  const presets = PERIOD_PRESETS.map((preset) => ({
    kind: 'action' as const,
    label: PRESET_LABELS[preset],
    ...(SHORTCUTS[preset] === undefined ? {} : { shortcut: SHORTCUTS[preset] }),
    onSelect: () => setPeriod(preset),
  }));
  return (
    <DropdownMenu
      groups={[{ items: presets }]}
      trigger={
        <Button aria-label={`Period: ${label}`}>
          <span className="max-w-22 truncate sm:max-w-none">{label}</span>
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    />
  );
}
