import type { CellRow } from '@sextant/db/queries/rollups/cell-row';
import { selectCellStamps } from '@sextant/db/queries/rollups/select-cell-stamps';
import { selectCells, type CellsQuery } from '@sextant/db/queries/rollups/select-cells';
import { selectCellsByKey } from '@sextant/db/queries/rollups/select-cells-by-key';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import type { CellCache } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import type { Cell } from './cell.ts';
import { Tally } from './tally.ts';

// A slice and its container headers take this much more than their bytes.
const OVERHEAD_BYTES = 500;

type StoredRow = Pick<CellRow, 'name' | 'bucket' | 'value' | 'people' | 'extra'>;

/** Cells as they are stored, in no order; from the cache where it has the very row that this transaction sees. */
export async function readStoredCells(
  sql: Transaction,
  cache: CellCache | null,
  query: CellsQuery,
): Promise<Cell[]> {
  if (!cache) return (await selectCells(sql, query)).map((row) => cellOf(row, query));
  const stamps = await selectCellStamps(sql, query);
  const keyOf = (cell: Pick<Cell, 'name' | 'bucket' | 'value'>) =>
    `${query.version} ${query.isPeopleOnly ? 'people' : 'counts'} ${cellText({ ...query, ...cell })}`;
  const known = new Map<string, Tally>();
  for (const cell of stamps) {
    const cached = cache.get(keyOf(cell));
    if (cached?.stamp === cell.stamp) known.set(keyOf(cell), cached.tally);
  }
  const missing = stamps.filter((cell) => !known.has(keyOf(cell)));
  const rows = await rowsOf(sql, query, { missing, isMost: missing.length * 2 > stamps.length });
  const stampOf = new Map(missing.map((cell) => [keyOf(cell), cell.stamp]));
  for (const row of rows) {
    const { tally } = cellOf(row, query);
    known.set(keyOf(row), tally);
    const stamp = stampOf.get(keyOf(row));
    if (stamp !== undefined) cache.set(keyOf(row), { stamp, tally, bytes: bytesOf(row) });
  }
  return stamps.flatMap(({ name, bucket, value }) => {
    const tally = known.get(keyOf({ name, bucket, value }));
    return tally ? [{ name, bucket, value, tally }] : [];
  });
}

async function rowsOf(
  sql: Transaction,
  query: CellsQuery,
  { missing, isMost }: { missing: readonly Pick<Cell, 'name' | 'bucket' | 'value'>[]; isMost: boolean },
): Promise<StoredRow[]> {
  if (missing.length === 0) return [];
  if (isMost) return selectCells(sql, query);
  const { grain, dimension } = query;
  const keys = missing.map(({ name, bucket, value }) => ({ grain, dimension, name, bucket, value }));
  return selectCellsByKey(sql, query.version, keys);
}

function cellOf({ name, bucket, value, people, extra }: StoredRow, query: CellsQuery): Cell {
  return { name, bucket, value, tally: Tally.read(people, query.isPeopleOnly ? [] : extra) };
}

function bytesOf({ people, extra }: StoredRow): number {
  return extra.reduce(
    (bytes, slice) => bytes + slice.length + OVERHEAD_BYTES,
    people.length + OVERHEAD_BYTES,
  );
}
