import { router, staffProcedure } from '../kernel/trpc.ts';
import { UsageEvent } from './contract.ts';
import { trackUsage } from './track-usage.ts';

export const usageRouter = router({
  /** A query, since it changes nothing that the audit log answers for. */
  track: staffProcedure.input(UsageEvent).query(({ ctx, input }) => trackUsage(ctx, input)),
});
