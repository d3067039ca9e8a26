import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import { CreditSettings } from './contract.ts';
import { readCreditSettings } from './read-credit-settings.ts';

export const CHANGE_CREDIT_LIMITS = {
  action: 'settings.change_credits',
  resourceType: 'settings',
} as const satisfies AuditDescriptor;

/** Chooses how much one action of staff may move. */
export async function changeCreditLimits(
  ctx: Context,
  input: CreditSettings & { reason: string },
): Promise<void> {
  requirePermission(ctx, 'settings.write');
  const { reason } = input;
  const chosen = CreditSettings.parse(input);
  return audited(ctx, CHANGE_CREDIT_LIMITS, async (tx) => {
    const before = await readCreditSettings(tx);
    await upsertSetting(tx, { key: 'credits', value: chosen, now: ctx.now });
    return { resourceId: 'credits', before, after: chosen, reason, result: undefined };
  });
}
