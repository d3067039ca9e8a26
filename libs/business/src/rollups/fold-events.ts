import { readEventCounts } from '@sextant/db/queries/rollups/read-event-counts';
import type { Span } from '@sextant/db/queries/rollups/span';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { upsertSessionStarts } from '@sextant/db/queries/rollups/upsert-session-starts';
import { BOOKKEEPING_NAMES } from '../ingestion/event-catalog.ts';
import { CellChanges } from './cell-changes.ts';
import { EVENT_DIMENSIONS } from './dimension.ts';
import { gatherEvents, gatherSessions } from './gather-counts.ts';
import { storeChanges } from './store-changes.ts';

// About 100 MB: what is gathered goes into the cells before it outgrows memory.
const MOST_COUNTS = 10_000_000;

export type EventFold = {
  version: number;
  zone: string;
  /** Where in time to look. */
  spans: readonly Span[];
  /** Written from this transaction on. */
  since: string;
  /** Written before it. */
  below: string;
  /** Cells of earlier buckets stay as they are. */
  countedFrom?: Date | null;
};

/** Counts the events of a fold in its version's cells; says how many there were. */
export async function foldEvents(sql: Transaction, fold: EventFold): Promise<number> {
  const { countedFrom, version, zone, since, below } = fold;
  if (fold.spans.length === 0) return 0;
  const changes = new CellChanges((key) => !countedFrom || key.bucket >= countedFrom);
  let events = 0;
  const query = { zone, spans: fold.spans, since, below };
  for await (const counts of readEventCounts(sql, { ...query, dimensions: EVENT_DIMENSIONS })) {
    gatherEvents(counts, changes);
    events += counts.reduce((sum, { times }) => sum + times, 0);
    if (changes.size > MOST_COUNTS) await storeChanges(sql, version, changes);
  }
  const starts = { ...query, version, bookkeeping: BOOKKEEPING_NAMES };
  gatherSessions(await upsertSessionStarts(sql, starts), changes);
  await storeChanges(sql, version, changes);
  return events;
}
