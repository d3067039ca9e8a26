import type { ISql } from 'postgres';
import { bookValues, type BookRange } from './book-range.ts';
import { UNMATCHED } from './books.ts';
import { readRowPortions } from './read-row-portions.ts';
import type { ReportRow } from './report-cell.ts';

/**
 * The rows that are not the same in both books, by kind and id: problem, kind, id, currency, status, instant and amount
 * in the ledger, then instant, currency and amount at the processor, and the difference.
 */
export function readUnmatchedRows(sql: ISql, range: BookRange): AsyncGenerator<ReportRow[]> {
  return readRowPortions(
    sql,
    `select problem, kind, id, currency, status, at, minor::float8,
      processor_at, processor_currency, processor_minor::float8,
      (coalesce(processor_minor, 0) - coalesce(minor, 0))::float8
    from (${UNMATCHED}) unmatched order by kind, id`,
    bookValues(range),
  );
}
