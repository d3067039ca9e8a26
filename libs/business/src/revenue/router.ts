import { router, staffProcedure } from '../kernel/trpc.ts';
import { PeriodQuery } from '../users/contract.ts';
import { BreakdownQuery, RefundListQuery } from './contract.ts';
import { getRefunds } from './get-refunds.ts';
import { getRevenueBreakdown } from './get-revenue-breakdown.ts';
import { getTrends } from './get-trends.ts';
import { listRefunds } from './list-refunds.ts';

export const revenueRouter = router({
  getTrends: staffProcedure.input(PeriodQuery).query(({ ctx, input }) => getTrends(ctx, input)),
  getRevenueBreakdown: staffProcedure
    .input(BreakdownQuery)
    .query(({ ctx, input }) => getRevenueBreakdown(ctx, input)),
  getRefunds: staffProcedure.input(PeriodQuery).query(({ ctx, input }) => getRefunds(ctx, input)),
  listRefunds: staffProcedure.input(RefundListQuery).query(({ ctx, input }) => listRefunds(ctx, input)),
});
