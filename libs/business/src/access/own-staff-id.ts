import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';

/** The account of whoever asks. Throws `forbidden` when it is no person. */
export function ownStaffId(ctx: Pick<Context, 'actor'>): string {
  if (ctx.actor.kind === 'staff') return ctx.actor.id;
  throw new BusinessError('forbidden', 'Only a staff member has an account of their own.');
}
