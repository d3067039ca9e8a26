import type { ISql } from 'postgres';

/** What past runs say of the next one; null where none of the kind is completed. */
export type ReportPace = {
  /** Of the latest completed runs of the format. */
  rowsPerSecond: number | null;
  /** Rows by day of the range, of the latest completed runs of the type. */
  rowsPerDay: number | null;
  /** Rows that runs before this one still have to write. */
  rowsAhead: number;
};

const LATEST = 20;

/** How fast reports of a format were made, how long those of a type get, and how much waits before a run. */
export async function selectReportPace(
  sql: ISql,
  run: { id: string; type: string; format: string; createdAt: Date },
): Promise<ReportPace> {
  const [pace] = await sql<ReportPace[]>`
    with done as (
      select type, format, row_count, to_day - from_day as days, completed_at,
        extract(epoch from completed_at - started_at) as seconds
      from report_run
      where status = 'completed' and row_count > 0
    ), of_format as (
      select row_count, seconds from done where format = ${run.format} order by completed_at desc limit ${LATEST}
    ), of_type as (
      select row_count, days from done where type = ${run.type} order by completed_at desc limit ${LATEST}
    )
    select (select sum(row_count)::float8 / nullif(sum(seconds), 0)::float8 from of_format) as "rowsPerSecond",
      (select sum(row_count)::float8 / nullif(sum(days), 0)::float8 from of_type) as "rowsPerDay",
      (select coalesce(sum(greatest(rows_total - rows_done, 0)), 0)::float8 from report_run
        where status in ('pending', 'processing') and created_at <= ${run.createdAt} and id <> ${run.id}) as "rowsAhead"`;
  return pace ?? { rowsPerSecond: null, rowsPerDay: null, rowsAhead: 0 };
}
