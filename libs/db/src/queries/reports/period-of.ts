import type { ISql } from 'postgres';
import type { ReportRange } from './report-range.ts';

/** The first day of the period that an instant falls into, on the zone's calendar; weeks start on Monday. */
export function periodOf(
  sql: ISql,
  { zone, groupBy }: ReportRange,
  column: 't.occurred_at' | 'p.created_at' | 'p.occurred_at',
) {
  return sql`to_char(date_trunc(${groupBy}, ${sql(column)} at time zone ${zone}), 'YYYY-MM-DD')`;
}
