import type { CellRow } from './cell-row.ts';
import type { Transaction } from './transaction.ts';

export type OldCells = { version: number; since: Date };

/**
 * Takes the live version for removing its oldest cells; null when none are older than `before`, or while a rebuild reads them.
 * Goes a month at a time, and never beyond days whose raw events are there: these would be counted again.
 */
export async function lockOldCells(sql: Transaction, before: Date): Promise<OldCells | null> {
  await sql`lock table rollup_watermark in exclusive mode`;
  const [live] = await sql<OldCells[]>`
    with live as (
      select version, counted_since, least(raw_since, ${before}::timestamptz) as target,
        (select min(bucket) from audience
          where audience.version = w.version and grain = 'day' and dimension = '' and name = '*') as first
      from rollup_watermark w
      where is_live and raw_since is not null and (select count(*) = 1 from rollup_watermark)
    )
    select version, least(target, greatest(counted_since, first) + interval '31 days') as since
    from live
    where first < target and (counted_since is null or counted_since < target)`;
  return live ?? null;
}

/** Who was active at all before an instant, by grain: the cells that must not be forgotten when all of them go. */
export function selectHistory(sql: Transaction, { version, since }: OldCells): Promise<CellRow[]> {
  return sql<CellRow[]>`
    select grain, dimension, name, bucket, value, people, extra from audience
    where version = ${version} and dimension = '' and name = '*' and bucket < ${since}
    order by bucket`;
}

/** Removes all cells and sessions of a version from before an instant. Reads all of its cells. */
export async function deleteOldCells(sql: Transaction, { version, since }: OldCells): Promise<void> {
  await sql`delete from audience where version = ${version} and bucket < ${since}`;
  await sql`delete from session where version = ${version} and started_at < ${since}`;
  await sql`update rollup_watermark set counted_since = ${since} where version = ${version}`;
}
