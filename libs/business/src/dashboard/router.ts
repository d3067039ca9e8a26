import { router, staffProcedure } from '../kernel/trpc.ts';
import { getOverview } from './get-overview.ts';
import { getQuickStats } from './get-quick-stats.ts';

export const dashboardRouter = router({
  getOverview: staffProcedure.query(({ ctx }) => getOverview(ctx)),
  getQuickStats: staffProcedure.query(({ ctx }) => getQuickStats(ctx)),
});
