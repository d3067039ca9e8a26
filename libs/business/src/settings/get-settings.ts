import { selectSetting } from '@sextant/db/queries/settings/select-setting';
import { selectRollupZone } from '@sextant/db/queries/settings/select-rollup-zone';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { SettingsView } from './contract.ts';
import { readAccessSettings, readReportingSettings, readRetentionSettings } from './read-settings.ts';

/** The installation's choices. */
export async function getSettings(ctx: Context): Promise<SettingsView> {
  requirePermission(ctx, 'settings.read');
  const [reporting, retention, chosen, access, countedZone] = await Promise.all([
    readReportingSettings(ctx.db),
    readRetentionSettings(ctx.db),
    selectSetting(ctx.db, 'retention'),
    readAccessSettings(ctx.db),
    selectRollupZone(ctx.db),
  ]);
  return {
    ...{ reporting, retention, access },
    isRetentionChosen: chosen !== undefined,
    countedZone: countedZone ?? reporting.zone,
  };
}
