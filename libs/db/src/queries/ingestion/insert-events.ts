import type { ISql } from 'postgres';

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

/**
 * Stores a batch and names its days for the fold, in one statement; answers how many events were new, and the transaction.
 * An event whose time was once derived from our clock keeps the time it got first, so its replay meets its own row.
 * One of a day whose raw events are gone is left out: nobody can tell any more whether it was counted.
 * The sub-select keeps the planner from parsing the whole batch once for itself.
 */
export async function insertEvents(
  sql: ISql,
  rows: readonly EventRow[],
  days: readonly string[],
): Promise<{ inserted: number; txid: string }> {
  const [result] = await sql<{ inserted: number; txid: string }[]>`
    with batch as (
      insert into intake_batch (days, event_count) values (${[...days]}::text[]::date[], ${rows.length})
      returning txid
    ), stored as (
      insert into event (message_id, occurred_at, received_at, name, actor_id, session_id, origin, bot, country, city,
        device, browser, os, source, medium, campaign, referrer, page_host, page_path, properties)
      select sent.message_id, coalesce(correction.occurred_at, sent.occurred_at), sent.received_at, sent.name, sent.actor_id,
        sent.session_id, sent.origin, sent.bot, sent.country, sent.city, sent.device, sent.browser, sent.os, sent.source,
        sent.medium, sent.campaign, sent.referrer, sent.page_host, sent.page_path, sent.properties
      from json_populate_recordset(null::event, (select ${JSON.stringify(rows)}::text)::json) as sent
      left join event_time_correction correction on correction.message_id = sent.message_id
      where coalesce(correction.occurred_at, sent.occurred_at)
        >= (select coalesce(max(raw_since), '-infinity') from rollup_watermark where is_live)
      on conflict (message_id, occurred_at) do nothing
      returning 1
    )
    select (select count(*)::integer from stored) as inserted, (select txid::text from batch) as txid`;
  if (result === undefined) throw new Error('Storing a batch of events answered nothing.');
  return result;
}
