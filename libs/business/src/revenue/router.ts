import { getCredits } from '../credits/get-credits.ts';
import { router, staffProcedure } from '../kernel/trpc.ts';
import { PeriodQuery } from '../users/contract.ts';
import { BreakdownQuery, RefundListQuery } from './contract.ts';
import { getRefunds } from './get-refunds.ts';
import { getRevenueBreakdown } from './get-revenue-breakdown.ts';
import { getTrends } from './get-trends.ts';
import { listRefunds } from './list-refunds.ts';
import { MovementsQuery, MrrBridgeQuery, PlanMovesQuery, RevenueCohortsQuery } from './mrr/contract.ts';
import { getMovements } from './mrr/get-movements.ts';
import { getMrrBridge } from './mrr/get-mrr-bridge.ts';
import { getPlanMoves } from './mrr/get-plan-moves.ts';
import { getRevenueCohorts } from './mrr/get-revenue-cohorts.ts';
import { getSubscriptions } from './mrr/get-subscriptions.ts';
import { getWaterfall } from './mrr/get-waterfall.ts';

export const revenueRouter = router({
  getSubscriptions: staffProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getSubscriptions(ctx, input)),
  getWaterfall: staffProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getWaterfall(ctx, input)),
  getMovements: staffProcedure.input(MovementsQuery).query(({ ctx, input }) => getMovements(ctx, input)),
  getPlanMoves: staffProcedure.input(PlanMovesQuery).query(({ ctx, input }) => getPlanMoves(ctx, input)),
  getRevenueCohorts: staffProcedure
    .input(RevenueCohortsQuery)
    .query(({ ctx, input }) => getRevenueCohorts(ctx, input)),
  getMrrBridge: staffProcedure.input(MrrBridgeQuery).query(({ ctx, input }) => getMrrBridge(ctx, input)),
  getCredits: staffProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getCredits(ctx, input)),
  getTrends: staffProcedure.input(PeriodQuery.prefault({})).query(({ ctx, input }) => getTrends(ctx, input)),
  getRevenueBreakdown: staffProcedure
    .input(BreakdownQuery)
    .query(({ ctx, input }) => getRevenueBreakdown(ctx, input)),
  getRefunds: staffProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getRefunds(ctx, input)),
  listRefunds: staffProcedure.input(RefundListQuery).query(({ ctx, input }) => listRefunds(ctx, input)),
});
