import { selectRollupZone } from '@sextant/db/queries/settings/select-rollup-zone';
import { requirePermission } from '../access/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { SettingsView } from './contract.ts';
import { readAccessSettings, readReportingSettings, readRetentionSettings } from './read-settings.ts';

/** The installation's choices. */
export async function getSettings(ctx: Context): Promise<SettingsView> {
  requirePermission(ctx, 'settings.read');
  const [reporting, retention, access, countedZone] = await Promise.all([
    readReportingSettings(ctx.db),
    readRetentionSettings(ctx.db),
    readAccessSettings(ctx.db),
    selectRollupZone(ctx.db),
  ]);
  return { reporting, retention, access, countedZone: countedZone ?? reporting.zone };
}
