import { usePathname } from 'next/navigation';
import { useCallback } from 'react';
import { dashboardOf } from './dashboard-name.ts';
import { useTrack } from './use-track.ts';

/** Says that a filter was changed on this page. */
export function useTrackFilter(): (filterType: string) => void {
  const dashboard = dashboardOf(usePathname());
  const track = useTrack();
  return useCallback(
    (filterType) =>
      track({ name: 'admin_analytics_filtered', properties: { dashboard, filter_type: filterType } }),
    [dashboard, track],
  );
}
