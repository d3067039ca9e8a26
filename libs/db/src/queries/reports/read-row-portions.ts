import type { ISql } from 'postgres';
import type { BoundValue } from '../rollups/bound-values.ts';
import type { ReportRow } from './report-cell.ts';

/** Few enough to die young: with ten times as many the garbage collector took half the time. */
const ROWS = 500;

let opened = 0;

/**
 * Reads a large answer in portions of rows without names, so that neither side holds all of it; the next is on its way
 * while one is worked on. Within one transaction, and to its end or not at all.
 */
export async function* readRowPortions(
  sql: ISql,
  text: string,
  values: readonly BoundValue[],
): AsyncGenerator<ReportRow[]> {
  const cursor = `report_rows_${++opened}`;
  await sql.unsafe(`declare ${cursor} no scroll cursor for ${text}`, [...values]);
  const fetchNext = () => {
    const next = sql.unsafe<Record<string, ReportRow[number]>[]>(`fetch ${ROWS} from ${cursor}`).values();
    // When the reader gives up first, nobody else is there to hear of a failure.
    next.catch(() => undefined);
    return next;
  };
  for (let next = fetchNext(); ;) {
    const rows = await next;
    const isLast = rows.length < ROWS;
    if (!isLast) next = fetchNext();
    if (rows.length > 0) yield rows;
    if (isLast) break;
  }
  await sql.unsafe(`close ${cursor}`);
}
