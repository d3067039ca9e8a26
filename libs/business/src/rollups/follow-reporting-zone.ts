import type { Db } from '@sextant/db/client';
import { selectRollupZone } from '@sextant/db/queries/settings/select-rollup-zone';
import { readReportingSettings } from '../settings/read-settings.ts';
import { discardUnfinished } from './discard-unfinished.ts';
import { rebuildRollups } from './rebuild-rollups.ts';

/** Counts everything anew when another reporting zone was chosen; clears away what a rebuild left that died. */
export async function followReportingZone(db: Db): Promise<{ version: number; zone: string } | undefined> {
  const [{ zone }, counted] = await Promise.all([readReportingSettings(db), selectRollupZone(db)]);
  if (zone !== counted) return { ...(await rebuildRollups(db, { zone })), zone };
  await discardUnfinished(db);
  return undefined;
}
