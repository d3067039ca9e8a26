import type { ISql } from 'postgres';
import { bookValues, type BookRange } from './book-range.ts';
import { LEDGER_BOOK, PROCESSOR_BOOK } from './books.ts';

export type BookTotalRow = { kind: string; currency: string; count: number; amountMinor: number };

const BOOKS = { ledger: LEDGER_BOOK, processor: PROCESSOR_BOOK } as const;

/** What a book comes to by kind and currency; what leaves is negative. */
export function selectBookTotals(
  sql: ISql,
  book: keyof typeof BOOKS,
  range: BookRange,
): Promise<BookTotalRow[]> {
  return sql.unsafe<BookTotalRow[]>(
    `select kind, currency, count(*)::float8 as count, sum(minor)::float8 as "amountMinor"
    from (${BOOKS[book]}) book group by 1, 2 order by 1, 2`,
    bookValues(range),
  );
}
