import { z } from 'zod';
import { RowId } from '../kernel/input-values.ts';
import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { CHANGE_CREDIT_LIMITS, changeCreditLimits } from './change-credit-limits.ts';
import { CreditSettings, GrantCredits, RefundCredits } from './contract.ts';
import { getCreditAccount } from './get-credit-account.ts';
import { GRANT_CREDITS, grantCredits } from './grant-credits.ts';
import { REFUND_CREDITS, refundCredits } from './refund-credits.ts';
import { verifyCredits } from './verify-credits.ts';

export const creditsRouter = router({
  getAccount: staffProcedure
    .input(z.object({ customerId: RowId }))
    .query(({ ctx, input }) => getCreditAccount(ctx, input.customerId)),
  verify: staffProcedure.query(({ ctx }) => verifyCredits(ctx)),
  grant: auditedMutation(GRANT_CREDITS)
    .input(GrantCredits)
    .mutation(({ ctx, input }) => grantCredits(ctx, input)),
  refund: auditedMutation(REFUND_CREDITS)
    .input(RefundCredits)
    .mutation(({ ctx, input }) => refundCredits(ctx, input)),
  changeLimits: auditedMutation(CHANGE_CREDIT_LIMITS)
    .input(CreditSettings.extend({ reason: z.string().trim().min(3, 'Say why.').max(500) }))
    .mutation(({ ctx, input }) => changeCreditLimits(ctx, input)),
});
