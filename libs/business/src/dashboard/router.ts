import { sharedProcedure } from '../kernel/shared-procedure.ts';
import { router } from '../kernel/trpc.ts';
import { getOverview } from './get-overview.ts';
import { PlatformQuery } from './contract.ts';
import { getPlatform } from './get-platform.ts';
import { listRecentActivity } from './list-recent-activity.ts';
import { getQuickStats } from './get-quick-stats.ts';

export const dashboardRouter = router({
  getOverview: sharedProcedure.query(({ ctx }) => getOverview(ctx)),
  getPlatform: sharedProcedure.input(PlatformQuery).query(({ ctx, input }) => getPlatform(ctx, input)),
  listRecentActivity: sharedProcedure.query(({ ctx }) => listRecentActivity(ctx)),
  getQuickStats: sharedProcedure.query(({ ctx }) => getQuickStats(ctx)),
});
