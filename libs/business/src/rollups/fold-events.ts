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
const MOST_COUNTS = 2_000_000;

export type EventFold = {
  version: number;
  zone: string;
  /** Read one after the other. */
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
  const changes = new CellChanges((key) => !countedFrom || key.bucket >= countedFrom);
  let events = 0;
  for (const span of fold.spans) {
    const query = { zone, spans: [span], since, below, dimensions: EVENT_DIMENSIONS };
    for await (const counts of readEventCounts(sql, query)) {
      gatherEvents(counts, changes);
      events += counts.reduce((sum, { times, people }) => sum + (times * people.length) / 4, 0);
      if (changes.size > MOST_COUNTS) await storeChanges(sql, version, changes);
    }
    const starts = { version, zone, spans: [span], since, below, bookkeeping: BOOKKEEPING_NAMES };
    gatherSessions(await upsertSessionStarts(sql, starts), changes);
  }
  await storeChanges(sql, version, changes);
  return events;
}
