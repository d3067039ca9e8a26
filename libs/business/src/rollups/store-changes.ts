import { copyCells } from '@sextant/db/queries/rollups/copy-cells';
import { deleteCells } from '@sextant/db/queries/rollups/delete-cells';
import { selectCellsByKey } from '@sextant/db/queries/rollups/select-cells-by-key';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { upsertCells, type WrittenCell } from '@sextant/db/queries/rollups/upsert-cells';
import type { CellChange, CellChanges } from './cell-changes.ts';
import { cellText } from './cell-text.ts';
import { newCells } from './new-cells.ts';
import { portionsOf } from './portions-of.ts';
import { Tally } from './tally.ts';

const CELLS = 2000;

/** Brings the gathered changes into a version's cells. */
export async function storeChanges(sql: Transaction, version: number, gathered: CellChanges): Promise<void> {
  const changes = gathered.drain();
  // Looking for a few cells costs less than asking what there is.
  const isNew = changes.length > CELLS ? await newCells(sql, version, changes) : () => false;
  for (const portion of portionsOf(
    changes.filter((change) => !isNew(change)),
    CELLS,
  ))
    await storePortion(sql, version, portion);
  const added = changes.filter(isNew);
  if (added.length > 0) await copyCells(sql, version, written(added));
}

function* written(changes: readonly CellChange[]): Generator<WrittenCell> {
  for (const { key, added } of changes) yield { ...key, ...added.write() };
}

async function storePortion(
  sql: Transaction,
  version: number,
  changes: readonly CellChange[],
): Promise<void> {
  const keys = changes.map(({ key }) => key);
  const rows = await selectCellsByKey(sql, version, keys);
  const stored = new Map(rows.map((row) => [cellText(row), Tally.read(row.people, row.extra)]));
  const cells = changes.map(({ key, added, taken }) => ({
    ...key,
    tally: (stored.get(cellText(key)) ?? Tally.empty).add(added).subtract(taken),
  }));
  await storeCells(sql, version, cells);
}

/** Stores cells in place of what they were; those with nobody left go. */
export async function storeCells(
  sql: Transaction,
  version: number,
  cells: readonly (CellChange['key'] & { tally: Tally })[],
): Promise<void> {
  const kept = cells.filter(({ tally }) => !tally.isEmpty);
  const gone = cells.filter(({ tally }) => tally.isEmpty);
  await upsertCells(
    sql,
    version,
    kept.map(({ tally, ...key }) => ({ ...key, ...tally.write() })),
  );
  await deleteCells(
    sql,
    version,
    gone.map(({ tally: _, ...key }) => key),
  );
}
