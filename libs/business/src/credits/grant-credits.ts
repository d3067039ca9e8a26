import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { GrantCredits, type CreditActionResult } from './contract.ts';
import { moveCredits } from './move-credits.ts';

export const GRANT_CREDITS = {
  action: 'credits.grant',
  resourceType: 'customer',
} as const satisfies AuditDescriptor;

/** Gives a customer credits for nothing. */
export async function grantCredits(ctx: Context, input: GrantCredits): Promise<CreditActionResult> {
  const asked = GrantCredits.parse(input);
  return moveCredits(ctx, GRANT_CREDITS, {
    ...asked,
    kind: 'granted',
    generationId: null,
    check: () => {
      if (asked.expiresAt !== null && asked.expiresAt <= ctx.now)
        throw new BusinessError('invalid', 'They would be lost at once. Choose a later day.', {
          field: 'expiresAt',
        });
    },
  });
}
