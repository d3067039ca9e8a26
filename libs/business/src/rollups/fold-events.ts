import { readEventCounts } from '@sextant/db/queries/rollups/read-event-counts';
import type { SessionQuery } from '@sextant/db/queries/rollups/session-query';
import type { Transaction } from '@sextant/db/queries/rollups/transaction';
import { upsertSessionStarts } from '@sextant/db/queries/rollups/upsert-session-starts';
import { BOOKKEEPING_NAMES } from '../ingestion/event-catalog.ts';
import { CellChanges } from './cell-changes.ts';
import { EVENT_DIMENSIONS } from './dimension.ts';
import { gatherEvents, gatherSessions } from './gather-counts.ts';
import { portionsOf } from './portions-of.ts';
import { storeChanges } from './store-changes.ts';
import { tailSpans } from './tail-spans.ts';

// What is gathered goes into the cells before it outgrows memory: of history four weeks at a time, and at most 100 MB.
const DAYS = 28;
const MOST_COUNTS = 8_000_000;

export type EventFold = {
  version: number;
  zone: string;
  /** The UTC days to look in: their starts, ascending. */
  days: readonly Date[];
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
  const query = { zone, since, below };
  let events = 0;
  for (const days of portionsOf(fold.days, DAYS)) {
    const portion = { ...query, spans: tailSpans(days), dimensions: EVENT_DIMENSIONS };
    for await (const counts of readEventCounts(sql, portion)) {
      gatherEvents(counts, changes);
      events += counts.reduce((sum, { times }) => sum + times, 0);
      if (changes.size > MOST_COUNTS) await storeChanges(sql, version, changes);
    }
    await storeChanges(sql, version, changes);
  }
  await foldSessions(sql, { ...query, version, spans: tailSpans(fold.days) }, changes);
  return events;
}

async function foldSessions(
  sql: Transaction,
  query: Omit<SessionQuery, 'bookkeeping'>,
  changes: CellChanges,
): Promise<void> {
  if (query.spans.length === 0) return;
  gatherSessions(await upsertSessionStarts(sql, { ...query, bookkeeping: BOOKKEEPING_NAMES }), changes);
  await storeChanges(sql, query.version, changes);
}
