import type { ISql } from 'postgres';

/** A message and the instant, as ISO text, at which it may be stored. */
export type MessageTime = { messageId: string; at: string };

/** Those of the messages that are stored at exactly the given time, unless by the transaction `except`. */
export async function selectStoredMessages(
  sql: ISql,
  messages: readonly MessageTime[],
  except: string | null = null,
): Promise<string[]> {
  const times = messages.map((message) => message.at).toSorted();
  // The bounds open only the day partitions concerned; the limit keeps the join a look-up in the unique index.
  const rows = await sql<{ messageId: string }[]>`
    select sent."messageId"
    from json_to_recordset(${JSON.stringify(messages)}::text::json) as sent("messageId" text, at timestamptz)
    cross join lateral (
      select 1 from event
      where event.message_id = sent."messageId" and event.occurred_at = sent.at
        and event.occurred_at between ${times.at(0) ?? null}::text::timestamptz and ${times.at(-1) ?? null}::text::timestamptz
        and (${except}::text is null or event.txid <> ${except}::text::xid8)
      limit 1
    ) as stored`;
  return rows.map((row) => row.messageId);
}
