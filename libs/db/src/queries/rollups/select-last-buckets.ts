import type { CellKey } from './cell-row.ts';
import type { Transaction } from './transaction.ts';

/** What cells that differ in bucket and value alone have in common. */
export type Series = Pick<CellKey, 'grain' | 'dimension' | 'name'>;

/** The latest bucket stored of each series; a series without cells is left out. */
export function selectLastBuckets(
  sql: Transaction,
  version: number,
  series: readonly Series[],
): Promise<(Series & { bucket: Date })[]> {
  return sql<(Series & { bucket: Date })[]>`
    select wanted.grain, wanted.dimension, wanted.name, last.bucket
    from json_to_recordset(${JSON.stringify(series)}::text::json) as wanted(grain text, dimension text, name text)
    cross join lateral (
      select bucket from audience a
      where a.version = ${version} and a.grain = wanted.grain and a.dimension = wanted.dimension and a.name = wanted.name
      order by bucket desc
      limit 1
    ) as last`;
}
