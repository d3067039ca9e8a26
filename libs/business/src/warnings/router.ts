import { router, staffProcedure } from '../kernel/trpc.ts';
import { WarningFilters, WarningQuery } from './contract.ts';
import { countWarnings, listWarnings } from './list-warnings.ts';

export const warningsRouter = router({
  list: staffProcedure.input(WarningQuery).query(({ ctx, input }) => listWarnings(ctx, input)),
  getCounts: staffProcedure.input(WarningFilters).query(({ ctx, input }) => countWarnings(ctx, input)),
});
