'use client';

import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { useQueryStates } from 'nuqs';
import { COMPARE_LABELS } from '../../lib/period-label.ts';
import { COMPARE_MODES, shellParameters } from '../../lib/shell-parameters.ts';

export function CompareMenu() {
  const [{ compare, period }, setShell] = useQueryStates(shellParameters, { history: 'push' });
  const label = period === 'all' ? 'No comparison' : COMPARE_LABELS[compare];
  return (
    <DropdownMenu
      groups={[
        {
          label: 'Like for like: the same elapsed part',
          items: COMPARE_MODES.map((mode) => ({
            kind: 'check',
            label: COMPARE_LABELS[mode],
            isChecked: mode === compare,
            onCheckedChange: () => void setShell({ compare: mode }),
          })),
        },
      ]}
      trigger={
        <Button disabled={period === 'all'} aria-label={`Comparison: ${label}`}>
          {label}
        </Button>
      }
    />
  );
}
