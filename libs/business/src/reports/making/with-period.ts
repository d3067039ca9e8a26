import type { ReportRange } from '@sextant/db/queries/reports/report-range';
import { bucketsOf } from '../../time/buckets.ts';
import { wallOf } from '../../time/wall-clock.ts';
import type { ReportRow } from './report-content.ts';

/** Puts the first day of its period before each row. The rows come by time, and their first cell is the instant. */
export async function* withPeriod(
  portions: AsyncGenerator<ReportRow[]>,
  { from, to, zone, groupBy }: ReportRange,
): AsyncGenerator<ReportRow[]> {
  const periods = bucketsOf({ from, to }, { interval: groupBy, zone }).values();
  let end = Number.NEGATIVE_INFINITY;
  let day: string | null = null;
  for await (const rows of portions)
    yield rows.map((row) => {
      const at = row[0] instanceof Date ? row[0].getTime() : Number.NaN;
      while (at >= end) {
        const { value } = periods.next();
        if (value === undefined) break;
        end = value.end;
        day = new Date(wallOf(zone, value.start)).toISOString().slice(0, 10);
      }
      return [day, ...row];
    });
}
