import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { dashboardOf } from './dashboard-name.ts';
import { useTrack } from './use-track.ts';

/** Says once a visit that the dashboard was opened. */
export function useTrackView(): void {
  const tab = dashboardOf(usePathname());
  const track = useTrack();
  useEffect(() => track({ name: 'admin_dashboard_viewed', properties: { tab } }), [tab, track]);
}
