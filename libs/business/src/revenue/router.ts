import { getCredits } from '../credits/get-credits.ts';
import { sharedProcedure } from '../kernel/shared-procedure.ts';
import { router } from '../kernel/trpc.ts';
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
  getSubscriptions: sharedProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getSubscriptions(ctx, input)),
  getWaterfall: sharedProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getWaterfall(ctx, input)),
  getMovements: sharedProcedure.input(MovementsQuery).query(({ ctx, input }) => getMovements(ctx, input)),
  getPlanMoves: sharedProcedure.input(PlanMovesQuery).query(({ ctx, input }) => getPlanMoves(ctx, input)),
  getRevenueCohorts: sharedProcedure
    .input(RevenueCohortsQuery)
    .query(({ ctx, input }) => getRevenueCohorts(ctx, input)),
  getMrrBridge: sharedProcedure.input(MrrBridgeQuery).query(({ ctx, input }) => getMrrBridge(ctx, input)),
  getCredits: sharedProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getCredits(ctx, input)),
  getTrends: sharedProcedure.input(PeriodQuery.prefault({})).query(({ ctx, input }) => getTrends(ctx, input)),
  getRevenueBreakdown: sharedProcedure
    .input(BreakdownQuery)
    .query(({ ctx, input }) => getRevenueBreakdown(ctx, input)),
  getRefunds: sharedProcedure
    .input(PeriodQuery.prefault({}))
    .query(({ ctx, input }) => getRefunds(ctx, input)),
  listRefunds: sharedProcedure.input(RefundListQuery).query(({ ctx, input }) => listRefunds(ctx, input)),
});
