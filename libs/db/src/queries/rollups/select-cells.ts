import type { CellRow } from './cell-row.ts';
import type { Transaction } from './transaction.ts';

export type CellsQuery = {
  version: number;
  grain: 'hour' | 'day';
  dimension: string;
  names: readonly string[];
  /** Buckets that start at or after it. */
  from: Date;
  /** Buckets that start before it. */
  to: Date;
  /** Only these values; all when left out. */
  values?: readonly string[];
  /** Leaves `extra` empty and its bytes unread. */
  isPeopleOnly?: boolean;
};

/** Stored cells, in no order: what is merged in later decides it. */
export function selectCells(
  sql: Transaction,
  query: CellsQuery,
): Promise<Pick<CellRow, 'name' | 'bucket' | 'value' | 'people' | 'extra'>[]> {
  const { version, grain, dimension, names, from, to, values } = query;
  return sql<CellRow[]>`
    select name, bucket, value, people, ${query.isPeopleOnly ? sql`'{}'::bytea[]` : sql`extra`} as extra
    from audience
    where version = ${version} and grain = ${grain} and dimension = ${dimension} and name = any(${[...names]})
      and bucket >= ${from} and bucket < ${to}
      ${values ? sql`and value = any(${[...values]})` : sql``}`;
}
