import type { CellRow } from './cell-row.ts';
import type { CellsQuery } from './select-cells.ts';
import type { Transaction } from './transaction.ts';

/** Names one stored version of a cell: the row and the transaction that wrote it. A cell that was rewritten has another. */
export type CellStamp = Pick<CellRow, 'name' | 'bucket' | 'value'> & { stamp: string };

/** The cells that `selectCells` would read, without their bitmaps. In no order. */
export function selectCellStamps(sql: Transaction, query: CellsQuery): Promise<CellStamp[]> {
  const { version, grain, dimension, names, from, to, values } = query;
  return sql<CellStamp[]>`
    select name, bucket, value, ctid::text || ' ' || xmin::text as stamp
    from audience
    where version = ${version} and grain = ${grain} and dimension = ${dimension} and name = any(${[...names]})
      and bucket >= ${from} and bucket < ${to}
      ${values ? sql`and value = any(${[...values]})` : sql``}`;
}
