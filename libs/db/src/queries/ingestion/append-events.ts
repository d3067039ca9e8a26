import type { ISql } from 'postgres';
import { copyLines } from '../../copy-lines.ts';
import { EVENT_COLUMNS, eventLines } from './event-lines.ts';
import type { EventRow } from './insert-events.ts';
import type { SentBatch } from './store-sent-events.ts';

/** Stores events that cannot be there yet, in the transaction `sql`, and names their days for the fold. Throws when one is there. */
export async function appendEvents(
  sql: ISql,
  rows: Iterable<EventRow>,
  { days, count }: SentBatch,
): Promise<void> {
  await sql`insert into intake_batch (days, event_count) values (${[...days]}::text[]::date[], ${count})`;
  await copyLines(sql, `copy event (${EVENT_COLUMNS.join(', ')}) from stdin`, eventLines(rows));
}
