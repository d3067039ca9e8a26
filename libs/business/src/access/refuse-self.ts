import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';

/** Refuses what nobody may do to their own account: another super admin has to. */
export function refuseSelf(ctx: Context, staffId: string, doing: string): void {
  if (ctx.actor.kind !== 'staff' || ctx.actor.id !== staffId) return;
  throw new BusinessError('conflict', `You cannot ${doing} yourself. Ask another super admin.`);
}
