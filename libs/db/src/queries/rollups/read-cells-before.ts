import type { CellRow } from './cell-row.ts';
import { readPortions } from './read-portions.ts';
import type { Transaction } from './transaction.ts';

export type CellsBeforeQuery = { version: number; from: Date; before: Date };

/** All cells whose bucket starts in the range, in portions. */
export function readCellsBefore(sql: Transaction, query: CellsBeforeQuery): AsyncGenerator<CellRow[]> {
  const text = `
    select grain, dimension, name, bucket, value, people, extra
    from audience
    where version = $1 and bucket >= $2 and bucket < $3`;
  return readPortions<CellRow>(sql, text, [query.version, query.from, query.before]);
}
