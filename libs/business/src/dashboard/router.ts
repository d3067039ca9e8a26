import { router, staffProcedure } from '../kernel/trpc.ts';
import { getOverview } from './get-overview.ts';
import { PlatformQuery } from './contract.ts';
import { getPlatform } from './get-platform.ts';
import { listRecentActivity } from './list-recent-activity.ts';
import { getQuickStats } from './get-quick-stats.ts';

export const dashboardRouter = router({
  getOverview: staffProcedure.query(({ ctx }) => getOverview(ctx)),
  getPlatform: staffProcedure.input(PlatformQuery).query(({ ctx, input }) => getPlatform(ctx, input)),
  listRecentActivity: staffProcedure.query(({ ctx }) => listRecentActivity(ctx)),
  getQuickStats: staffProcedure.query(({ ctx }) => getQuickStats(ctx)),
});
