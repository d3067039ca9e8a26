import type { Sql } from 'postgres';

const ROWS = 50_000;

/** Deletes what belongs to a version without a watermark, in portions that each commit. */
export async function deleteVersionlessRows(sql: Sql): Promise<void> {
  for (const table of ['audience', 'session', 'trait_audience', 'person_fold']) {
    for (;;) {
      const { count } = await sql`
        delete from ${sql(table)}
        where ctid = any(array(
          select ctid from ${sql(table)}
          where version < (select min(version) from rollup_watermark)
            or version > (select max(version) from rollup_watermark)
          limit ${ROWS}))`;
      if (count < ROWS) break;
    }
  }
}
