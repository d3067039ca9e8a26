import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { ChevronDown } from 'lucide-react';
import { COMPARE_LABELS } from '../../lib/period-label.ts';
import { COMPARE_MODES } from '../../lib/shell-parameters.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useShell } from './use-shell.ts';

export function CompareMenu() {
  const { period } = usePeriodView();
  const { compare, setCompare } = useShell();
  const label = period === 'all' ? COMPARE_LABELS.off : COMPARE_LABELS[compare];
  return (
    <DropdownMenu
      groups={[
        {
          label: 'Like for like: the same elapsed part',
          items: COMPARE_MODES.map((mode) => ({
            kind: 'check',
            label: COMPARE_LABELS[mode],
            isChecked: mode === compare,
            onCheckedChange: () => setCompare(mode),
          })),
        },
      ]}
      trigger={
        <Button disabled={period === 'all'} aria-label={`Comparison: ${label}`}>
          {label}
          <ChevronDown aria-hidden className="text-ink-subtle" />
        </Button>
      }
    />
  );
}
