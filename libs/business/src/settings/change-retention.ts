import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import { RetentionSettings, type RetentionChange } from './contract.ts';
import { readRetentionSettings } from './read-settings.ts';

export const SETTINGS_CHANGE_RETENTION = {
  action: 'settings.change_retention',
  resourceType: 'settings',
} as const satisfies AuditDescriptor;

/** Chooses how long data are kept. What is older goes with the worker's next rounds, one an hour. */
export async function changeRetention(
  ctx: Context,
  chosen: RetentionChange & { reason: string },
): Promise<void> {
  requirePermission(ctx, 'settings.write');
  const { reason, ...change } = chosen;
  return audited(ctx, SETTINGS_CHANGE_RETENTION, async (tx) => {
    const before = await readRetentionSettings(tx);
    const retention = RetentionSettings.parse({ ...before, ...change });
    await upsertSetting(tx, { key: 'retention', value: retention, now: ctx.now });
    return { resourceId: 'retention', before, after: retention, reason, result: undefined };
  });
}
