import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { requirePermission } from '../access/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { ReportingSettings } from './contract.ts';
import { readReportingSettings } from './read-settings.ts';

export const SETTINGS_CHANGE_REPORTING = {
  action: 'settings.change_reporting',
  resourceType: 'settings',
} as const satisfies AuditDescriptor;

/** Chooses zone and currency. The worker sees that the rollups are of another zone and counts them anew. */
export async function changeReporting(ctx: Context, chosen: ReportingSettings): Promise<void> {
  requirePermission(ctx, 'settings.write');
  return audited(ctx, SETTINGS_CHANGE_REPORTING, async (tx) => {
    const before = await readReportingSettings(tx);
    await upsertSetting(tx, { key: 'reporting', value: chosen, now: ctx.now });
    return { resourceId: 'reporting', before, after: chosen, result: undefined };
  });
}
