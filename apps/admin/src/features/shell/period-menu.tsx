'use client';

import { Button } from '@sextant/ui/components/button';
import { DropdownMenu } from '@sextant/ui/components/dropdown-menu';
import { CalendarDays } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { PRESET_LABELS, periodLabel } from '../../lib/period-label.ts';
import { PERIOD_PRESETS, type PeriodPreset } from '../../lib/period.ts';
import { shellParameters } from '../../lib/shell-parameters.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { CustomPeriod } from './custom-period.tsx';

const SHORTCUTS: Partial<Record<PeriodPreset, string>> = {
  today: 'D',
  '7d': 'W',
  '30d': 'M',
  '90d': 'Q',
  ytd: 'Y',
};

export function PeriodMenu() {
  const view = usePeriodView();
  const [, setShell] = useQueryStates(shellParameters, { history: 'push' });
  const [isCustomOpen, setIsCustomOpen] = useState(false);
  const presets = PERIOD_PRESETS.map((preset) => ({
    kind: 'action' as const,
    label: PRESET_LABELS[preset],
    ...(SHORTCUTS[preset] === undefined ? {} : { shortcut: SHORTCUTS[preset] }),
    onSelect: () => void setShell({ period: preset }),
  }));
  return (
    <>
      <DropdownMenu
        groups={[
          { items: presets },
          { items: [{ kind: 'action', label: 'Custom…', onSelect: () => setIsCustomOpen(true) }] },
        ]}
        trigger={
          <Button
            icon={<CalendarDays aria-hidden />}
            aria-label={`Period: ${periodLabel(view.period, view.days)}`}
          >
            {periodLabel(view.period, view.days)}
          </Button>
        }
      />
      <CustomPeriod
        isOpen={isCustomOpen}
        onOpenChange={setIsCustomOpen}
        days={view.days}
        onApply={(period) => void setShell({ period })}
      />
    </>
  );
}
