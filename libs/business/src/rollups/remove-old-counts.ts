import type { Db } from '@sextant/db/client';
import { deleteOldCells, lockOldCells, selectHistory } from '@sextant/db/queries/rollups/delete-old-cells';
import type { CellRow } from '@sextant/db/queries/rollups/cell-row';
import { upsertCells } from '@sextant/db/queries/rollups/upsert-cells';
import { subYears } from 'date-fns';
import { lastKept } from '../settings/last-kept.ts';
import { readRetentionSettings } from '../settings/read-settings.ts';
import { People } from './people.ts';
import { Tally } from './tally.ts';

/** Removes numbers of activity that are older than the installation wants to keep; says since when there are any, null when none went. */
export async function removeOldCounts(db: Db, now: Date): Promise<Date | null> {
  const { countedYears } = await readRetentionSettings(db);
  if (countedYears === null) return null;
  const before = lastKept(subYears(now, countedYears), 0);
  let since: Date | null = null;
  for (let next = await removeMonth(db, before); next !== null; next = await removeMonth(db, before))
    since = next;
  return since;
}

async function removeMonth(db: Db, before: Date): Promise<Date | null> {
  const { since } = await db.sql.begin(async (sql) => {
    const old = await lockOldCells(sql, before);
    if (!old) return { since: null };
    const history = await selectHistory(sql, old);
    await deleteOldCells(sql, old);
    // Whoever comes back after years must not look new: that they were here stays, in the last bucket that goes.
    const kept = (['hour', 'day'] as const).flatMap((grain) =>
      everybodyIn(history.filter((cell) => cell.grain === grain)),
    );
    await upsertCells(sql, old.version, kept);
    return { since: old.since };
  });
  return since;
}

function everybodyIn(cells: readonly CellRow[]) {
  const last = cells.at(-1);
  if (!last) return [];
  const everybody = People.union(cells.map(({ people }) => People.read(people)));
  return [{ ...last, ...Tally.once(everybody).write() }];
}
