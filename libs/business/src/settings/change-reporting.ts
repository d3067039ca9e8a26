import { selectReading } from '@sextant/db/queries/rollups/select-reading';
import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
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
  await requireCountableZone(ctx, chosen.zone);
  return audited(ctx, SETTINGS_CHANGE_REPORTING, async (tx) => {
    const before = await readReportingSettings(tx);
    await upsertSetting(tx, { key: 'reporting', value: chosen, now: ctx.now });
    return { resourceId: 'reporting', before, after: chosen, result: undefined };
  });
}

/** Days of another zone can only be counted while every raw event is there. */
async function requireCountableZone({ db }: Context, zone: string): Promise<void> {
  const reading = await db.sql.begin((sql) => selectReading(sql));
  if (reading.rawSince === null || reading.zone === zone) return;
  const message = `Raw events before ${reading.rawSince.toISOString().slice(0, 10)} are gone, so days cannot be cut in another zone. Keep ${reading.zone}.`;
  throw new BusinessError('conflict', message, { field: 'zone' });
}
