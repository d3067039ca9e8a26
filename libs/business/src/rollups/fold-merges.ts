import type { CellKey, CellRow } from '@sextant/db/queries/rollups/cell-row';
import { readCellsBefore } from '@sextant/db/queries/rollups/read-cells-before';
import { readFoldedPlaces } from '@sextant/db/queries/rollups/read-folded-places';
import { selectCellsByKey } from '@sextant/db/queries/rollups/select-cells-by-key';
import { selectMergedActors, type MergedActors } from '@sextant/db/queries/rollups/select-merged-actors';
import { selectMergedSessions } from '@sextant/db/queries/rollups/select-merged-sessions';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { Watermark } from '@sextant/db/queries/rollups/watermark';
import { cellText } from './cell-text.ts';
import { longestDayBefore, longestDayAfter } from './longest-day.ts';
import type { Moves } from './moves-of.ts';
import { placesOf, sessionPlaces } from './places-of.ts';
import { portionsOf } from './portions-of.ts';
import { storeCells } from './store-changes.ts';
import { Tally } from './tally.ts';

const CELLS = 2000;

/**
 * Gives what merged identities did to the people they turned out to be, in every cell that counted them. Their raw
 * events say which cells may; the bitmaps say which do, so that doing it again changes nothing.
 */
export async function foldMerges(sql: Transaction, mark: Watermark, moves: Moves): Promise<void> {
  if (moves.into.size === 0 || mark.txid === '0') return;
  const fromIds = [...moves.into.keys()];
  const personIds = [...new Set(moves.into.values())];
  const actors = await selectMergedActors(sql, { fromIds, personIds });
  if (!actors) return;
  let keys = new Map<string, CellKey>();
  const visit = async () => {
    for (const portion of portionsOf([...keys.values()], CELLS))
      await moveIn(sql, mark.version, { rows: await selectCellsByKey(sql, mark.version, portion), moves });
    keys = new Map();
  };
  for (const session of await selectMergedSessions(sql, { ...mark, actorIds: actors.ids }))
    for (const key of sessionPlaces(session)) keys.set(cellText(key), key);
  for await (const places of readFoldedPlaces(sql, { zone: mark.zone, actors, below: mark.txid })) {
    for (const key of places.flatMap(placesOf)) keys.set(cellText(key), key);
    if (keys.size > CELLS) await visit();
  }
  await visit();
  await moveWithoutRaw(sql, mark, { moves, actors });
}

// Where raw events were removed, nothing says which cells counted somebody: all since they were first seen are visited.
async function moveWithoutRaw(
  sql: Transaction,
  { version, rawSince }: Watermark,
  { moves, actors }: { moves: Moves; actors: MergedActors },
): Promise<void> {
  if (!rawSince || actors.since >= rawSince) return;
  const range = { version, from: longestDayBefore(actors.since), before: longestDayAfter(rawSince) };
  for await (const rows of readCellsBefore(sql, range)) await moveIn(sql, version, { rows, moves });
}

async function moveIn(
  sql: Transaction,
  version: number,
  { rows, moves }: { rows: readonly CellRow[]; moves: Moves },
): Promise<void> {
  const changed = rows.flatMap(({ people, extra, ...key }) => {
    const tally = Tally.read(people, extra);
    const moved = tally.move(moves.into, moves.movers);
    return moved === tally ? [] : [{ ...key, tally: moved }];
  });
  await storeCells(sql, version, changed);
}
