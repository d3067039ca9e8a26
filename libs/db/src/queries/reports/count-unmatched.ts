import type { ISql } from 'postgres';
import { bookValues, type BookRange } from './book-range.ts';
import { UNMATCHED } from './books.ts';

/** How many rows are not the same in the ledger and in the processor's books. */
export async function countUnmatched(sql: ISql, range: BookRange): Promise<number> {
  const [row] = await sql.unsafe<{ count: number }[]>(
    `select count(*)::float8 as count from (${UNMATCHED}) unmatched`,
    bookValues(range),
  );
  return row?.count ?? 0;
}
