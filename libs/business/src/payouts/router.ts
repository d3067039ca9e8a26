import { sharedProcedure } from '../kernel/shared-procedure.ts';
import { router, staffProcedure } from '../kernel/trpc.ts';
import { PeriodQuery } from '../users/contract.ts';
import { BalanceQuery, PayoutListQuery, PayoutQuery, PayoutStatesQuery } from './contract.ts';
import { getOverview } from './get-overview.ts';
import { getPayout } from './get-payout.ts';
import { getStates } from './get-states.ts';
import { listBalances } from './list-balances.ts';
import { listPayouts } from './list-payouts.ts';

export const payoutsRouter = router({
  getOverview: sharedProcedure.input(PeriodQuery).query(({ ctx, input }) => getOverview(ctx, input)),
  getStates: sharedProcedure.input(PayoutStatesQuery).query(({ ctx, input }) => getStates(ctx, input)),
  getPayout: staffProcedure.input(PayoutQuery).query(({ ctx, input }) => getPayout(ctx, input)),
  listBalances: sharedProcedure.input(BalanceQuery).query(({ ctx, input }) => listBalances(ctx, input)),
  listPayouts: staffProcedure.input(PayoutListQuery).query(({ ctx, input }) => listPayouts(ctx, input)),
});
