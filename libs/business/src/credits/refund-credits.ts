import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { RefundCredits, type CreditActionResult } from './contract.ts';
import { moveCredits } from './move-credits.ts';
import { refundable } from './refundable.ts';

export const REFUND_CREDITS = {
  action: 'credits.refund',
  resourceType: 'customer',
} as const satisfies AuditDescriptor;

/** Gives a customer back credits that were taken; never more than were. */
export async function refundCredits(ctx: Context, input: RefundCredits): Promise<CreditActionResult> {
  const asked = RefundCredits.parse(input);
  return moveCredits(ctx, REFUND_CREDITS, {
    ...asked,
    kind: 'refunded',
    expiresAt: null,
    check: (account) => {
      const most = refundable(account);
      if (asked.credits <= most) return;
      const message =
        most === 0
          ? 'Nothing was taken from this customer that is not given back already. Grant credits instead.'
          : `At most ${most.toLocaleString('en')} credits can be given back: no more were taken. Grant the rest.`;
      throw new BusinessError('invalid', message, { field: 'credits' });
    },
  });
}
