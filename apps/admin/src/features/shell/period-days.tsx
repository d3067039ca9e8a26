import { DateRangePicker } from '@sextant/ui/components/date-range-picker';
import { customPeriod } from '../../lib/period.ts';
import { usePeriodFrame } from '../../lib/session-provider.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { dayOf } from '../../lib/zoned-day.ts';
import { useShell } from './use-shell.ts';

/** The days that the period stands for, which can be chosen too. */
export function PeriodDays() {
  const view = usePeriodView();
  const { now } = usePeriodFrame();
  const { setPeriod } = useShell();
  return (
    <DateRangePicker
      label="Choose days"
      value={view.days}
      latest={dayOf(now, view.zone)}
      onChange={(days) => setPeriod(customPeriod(days))}
    />
  );
}
