import { useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { customPeriod, shiftPeriod, type Period } from '../../lib/period.ts';
import { usePeriodFrame } from '../../lib/session-provider.tsx';
import { shellParameters, type CompareMode } from '../../lib/shell-parameters.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrackFilter } from '../../lib/use-track-filter.ts';

/** Changes what every page shows; each change is a step that Back undoes. */
export function useShell() {
  const frame = usePeriodFrame();
  const view = usePeriodView();
  const trackFilter = useTrackFilter();
  const [{ compare }, setShell] = useQueryStates(shellParameters, { history: 'push' });

  const setPeriod = useCallback(
    (period: Period) => {
      void setShell({ period });
      trackFilter('period');
    },
    [setShell, trackFilter],
  );
  const setCompare = useCallback(
    (mode: CompareMode) => {
      void setShell({ compare: mode });
      trackFilter('compare');
    },
    [setShell, trackFilter],
  );
  const setZone = useCallback(
    (zone: string | null) => {
      void setShell({ zone });
      trackFilter('zone');
    },
    [setShell, trackFilter],
  );
  const shift = (step: -1 | 1) => {
    const moved = shiftPeriod(view.period, step, { ...frame, zone: view.zone });
    if (moved !== null && moved !== customPeriod(view.days)) setPeriod(moved);
  };
  return { compare, setPeriod, setCompare, setZone, shift };
}
