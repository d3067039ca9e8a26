import type { ISql, PendingQuery, Row } from 'postgres';

/**
 * The UTC days in which the events of a batch happened, how many they are, and the last erasure that their sender knows of,
 * which keeps the next one waiting; null where the transaction has seen to that.
 */
export type SentBatch = { days: readonly string[]; count: number; epoch: number | null };

/** How many events were new, and the transaction that stored them. */
export type StoredBatch = { inserted: number; txid: string };

/**
 * Stores the events of `sent`, a table of the event's columns, and names their days for the fold, in one statement.
 * An event whose time was once derived from our clock keeps the time it got first, so its replay meets its own row.
 * One of a day whose raw events are gone is left out: nobody can tell any more whether it was counted.
 */
export async function storeSentEvents(
  sql: ISql,
  sent: PendingQuery<Row[]>,
  { days, count, epoch }: SentBatch,
): Promise<StoredBatch> {
  const [result] = await sql<StoredBatch[]>`
    with batch as (
      insert into intake_batch (days, event_count) values (${[...days]}::text[]::date[], ${count})
      returning txid
    ), stored as (
      insert into event (message_id, occurred_at, received_at, name, actor_id, session_id, origin, bot, country, city,
        device, browser, os, source, medium, campaign, referrer, page_host, page_path, properties)
      select sent.message_id, coalesce(correction.occurred_at, sent.occurred_at), sent.received_at, sent.name, sent.actor_id,
        sent.session_id, sent.origin, sent.bot, sent.country, sent.city, sent.device, sent.browser, sent.os, sent.source,
        sent.medium, sent.campaign, sent.referrer, sent.page_host, sent.page_path, sent.properties
      from ${sent} as sent
      left join event_time_correction correction on correction.message_id = sent.message_id
      where coalesce(correction.occurred_at, sent.occurred_at)
        >= (select coalesce(max(raw_since), '-infinity') from rollup_watermark where is_live)
        ${epoch === null ? sql`` : sql`and (select guard_erasure(${epoch}::bigint))`}
      on conflict (message_id, occurred_at) do nothing
      returning 1
    )
    select (select count(*)::integer from stored) as inserted, (select txid::text from batch) as txid`;
  if (result === undefined) throw new Error('Storing a batch of events answered nothing.');
  return result;
}
