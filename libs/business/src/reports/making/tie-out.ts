import { countUnmatched } from '@sextant/db/queries/reports/count-unmatched';
import { readUnmatchedRows } from '@sextant/db/queries/reports/read-unmatched-rows';
import { selectBookTotals, type BookTotalRow } from '@sextant/db/queries/reports/select-book-totals';
import { selectHasProcessorBooks } from '@sextant/db/queries/reports/select-has-processor-books';
import { selectRollupTotals } from '@sextant/db/queries/reports/select-rollup-totals';
import { LedgerKind, type BookTotal, type TieOut, type TieOutLine } from '../contract.ts';
import type { ReportReading } from './report-reading.ts';
import { toUnmatchedRow } from './unmatched.ts';

const SHOWN = 200;

/** Holds the ledger against the processor's books and the daily counters, kind by kind and currency by currency. */
export async function tieOut(
  { sql, range, fromDay, toDay }: ReportReading,
  kinds: readonly LedgerKind[],
): Promise<TieOut> {
  const books = { from: range.from, to: range.to, kinds };
  const hasBooks = await selectHasProcessorBooks(sql, range);
  const ledger = await selectBookTotals(sql, 'ledger', books);
  const processor = hasBooks ? await selectBookTotals(sql, 'processor', books) : null;
  const rollup = await selectRollupTotals(sql, range.zone, { fromDay, toDay, kinds });
  const lines = linesOf({ ledger, processor, rollup });
  const unmatchedCount = hasBooks ? await countUnmatched(sql, books) : 0;
  const unmatched = [];
  if (unmatchedCount > 0)
    for await (const rows of readUnmatchedRows(sql, books))
      if (unmatched.length < SHOWN)
        unmatched.push(...rows.slice(0, SHOWN - unmatched.length).map(toUnmatchedRow));
  return { status: statusOf(lines, { hasBooks, unmatchedCount }), lines, unmatchedCount, unmatched };
}

type Books = { ledger: BookTotalRow[]; processor: BookTotalRow[] | null; rollup: BookTotalRow[] | null };

/** One line for each kind and currency that any book knows. */
export function linesOf({ ledger, processor, rollup }: Books): TieOutLine[] {
  const all = [...ledger, ...(processor ?? []), ...(rollup ?? [])];
  const keys = [...new Set(all.map(({ kind, currency }) => `${kind} ${currency}`))].toSorted();
  return keys.flatMap((key) => {
    const [kind, currency = ''] = key.split(' ');
    const parsed = LedgerKind.safeParse(kind);
    if (!parsed.success) return [];
    const of = (book: BookTotalRow[] | null): BookTotal | null => book && totalOf(book, key);
    const own = totalOf(ledger, key);
    // The counters hold credit notes that the processor had no part in too.
    const [booked, counted] = [of(processor), kind === 'credit_note' ? null : of(rollup)];
    return [
      {
        kind: parsed.data,
        currency,
        ledger: own,
        processor: booked,
        rollup: counted,
        processorDifferenceMinor: booked && booked.amountMinor - own.amountMinor,
        rollupDifferenceMinor: counted && counted.amountMinor - own.amountMinor,
      },
    ];
  });
}

function totalOf(book: readonly BookTotalRow[], key: string): BookTotal {
  const row = book.find(({ kind, currency }) => `${kind} ${currency}` === key);
  return { count: row?.count ?? 0, amountMinor: row?.amountMinor ?? 0 };
}

/** A rollup that disagrees is a difference also where the processor has no books. */
function statusOf(
  lines: readonly TieOutLine[],
  { hasBooks, unmatchedCount }: { hasBooks: boolean; unmatchedCount: number },
): TieOut['status'] {
  const differs = lines.some(
    ({ processorDifferenceMinor, rollupDifferenceMinor }) =>
      (processorDifferenceMinor ?? 0) !== 0 || (rollupDifferenceMinor ?? 0) !== 0,
  );
  if (differs || unmatchedCount > 0) return 'different';
  return hasBooks ? 'tied' : 'no_processor_books';
}
