import { trpc } from '../../trpc/react.ts';

/** What waits for somebody. */
export function useQuickStats() {
  return trpc.admin.analytics.dashboard.getQuickStats.useQuery();
}
