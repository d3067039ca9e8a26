import { useEffect } from 'react';

/** Fetches the code that draws charts while the numbers are still being made. */
export function useChartCode(): void {
  useEffect(() => {
    void import('@sextant/ui/charts/line-plot');
    void import('@sextant/ui/charts/bar-plot');
  }, []);
}
