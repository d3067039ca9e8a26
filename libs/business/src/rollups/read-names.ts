import { selectEventCounts } from '@sextant/db/queries/rollups/select-event-counts';
import { selectFoldedNames } from '@sextant/db/queries/rollups/select-folded-names';
import type { Span } from '@sextant/db/queries/rollups/span';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { ANY_ACTIVITY, SESSION } from './dimension.ts';
import { longestDayAfter } from './longest-day.ts';
import { tailSpans } from './tail-spans.ts';
import type { Tail } from './tail.ts';

/** The stored names of people's events in days that start in the range, by name. */
export async function readNames(sql: Transaction, tail: Tail, range: Span): Promise<string[]> {
  const { version, zone, txid: since } = tail;
  const spans = tailSpans(tail.days, { from: range.from, to: longestDayAfter(range.to) });
  const [folded, unfolded] = await Promise.all([
    selectFoldedNames(sql, version, range),
    selectEventCounts(sql, { zone, spans, since, dimensions: [] }),
  ]);
  const recent = unfolded.filter(({ day }) => day >= range.from && day < range.to);
  const names = new Set([...folded, ...recent.map(({ name }) => name)]);
  return [...names].filter((name) => name !== ANY_ACTIVITY && name !== SESSION).toSorted();
}
