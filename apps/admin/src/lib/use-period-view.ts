import { usePathname } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { periodView, type PeriodView } from './period-view.ts';
import { usePeriodFrame } from './session-provider.tsx';
import { shellParameters } from './shell-parameters.ts';
import { usualPeriod } from './usual-period.ts';

/** The period, comparison and zone of the address, ready for a query. */
export function usePeriodView(): PeriodView {
  const frame = usePeriodFrame();
  const usual = usualPeriod(usePathname());
  const [shell] = useQueryStates(shellParameters);
  return useMemo(() => periodView(shell, frame, usual), [shell, frame, usual]);
}
