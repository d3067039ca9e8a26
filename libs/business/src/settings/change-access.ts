import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { AccessSettings } from './contract.ts';
import { readAccessSettings } from './read-settings.ts';

export const SETTINGS_CHANGE_ACCESS = {
  action: 'settings.change_access',
  resourceType: 'settings',
} as const satisfies AuditDescriptor;

/** Chooses what signing in takes. It holds from everybody's next request on, of whoever is signed in already too. */
export async function changeAccess(ctx: Context, chosen: AccessSettings & { reason: string }): Promise<void> {
  requirePermission(ctx, 'settings.write');
  const { reason, ...access } = chosen;
  return audited(ctx, SETTINGS_CHANGE_ACCESS, async (tx) => {
    const before = await readAccessSettings(tx);
    await upsertSetting(tx, { key: 'access', value: access, now: ctx.now });
    return { resourceId: 'access', before, after: access, reason, result: undefined };
  });
}
