import { trpc } from '../../trpc/react.ts';

/** Today at a glance, whatever the period. */
export function useOverview() {
  return trpc.admin.analytics.dashboard.getOverview.useQuery();
}
