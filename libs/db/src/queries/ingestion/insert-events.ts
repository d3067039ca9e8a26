import type { ISql } from 'postgres';
import { storeSentEvents, type SentBatch, type StoredBatch } from './store-sent-events.ts';

/** One event, ready to be stored; names are the table's columns, so that a batch travels as one JSON parameter. */
export type EventRow = {
  message_id: string;
  occurred_at: string;
  received_at: string;
  name: string;
  actor_id: number;
  session_id: string | undefined;
  origin: string;
  bot: string | undefined;
  country: string | undefined;
  city: string | undefined;
  device: string | undefined;
  browser: string | undefined;
  os: string | undefined;
  source: string | undefined;
  medium: string | undefined;
  campaign: string | undefined;
  referrer: string | undefined;
  page_host: string | undefined;
  page_path: string | undefined;
  properties: Record<string, unknown>;
};

/** Stores a batch in one statement, and so in a transaction of its own where `sql` is none. */
export function insertEvents(
  sql: ISql,
  rows: readonly EventRow[],
  batch: Omit<SentBatch, 'count'>,
): Promise<StoredBatch> {
  // The sub-select keeps the planner from parsing the whole batch once for itself.
  const sent = sql`json_populate_recordset(null::event, (select ${JSON.stringify(rows)}::text)::json)`;
  return storeSentEvents(sql, sent, { ...batch, count: rows.length });
}
