import { selectRollupZone } from '@sextant/db/queries/settings/select-rollup-zone';
import { requirePermission } from '../access/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { SettingsView } from './contract.ts';
import { readReportingSettings, readRetentionSettings } from './read-settings.ts';

/** The installation's choices. */
export async function getSettings(ctx: Context): Promise<SettingsView> {
  requirePermission(ctx, 'settings.read');
  const [reporting, retention, countedZone] = await Promise.all([
    readReportingSettings(ctx.db),
    readRetentionSettings(ctx.db),
    selectRollupZone(ctx.db),
  ]);
  return { reporting, retention, countedZone: countedZone ?? reporting.zone };
}
