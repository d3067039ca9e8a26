import { usePathname } from 'next/navigation';
import { useCallback } from 'react';
import { dashboardOf } from '../../lib/dashboard-name.ts';
import { useTrack } from '../../lib/use-track.ts';

/** Says that numbers of this page were taken out. */
export function useTrackDownload(): (format: 'csv' | 'png') => void {
  const dashboard = dashboardOf(usePathname());
  const track = useTrack();
  return useCallback(
    (format) => track({ name: 'admin_analytics_exported', properties: { dashboard, format } }),
    [dashboard, track],
  );
}
