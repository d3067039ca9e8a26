import type { ISql } from 'postgres';

/** All times as ISO text; `claimedAt` is what the sender said, null when nothing. */
export type TimeCorrection = { messageId: string; claimedAt: string | null; occurredAt: string };

/** Remembers the times that were derived from our clock; the first derivation of a message is the one that stays. */
export async function insertTimeCorrections(
  sql: ISql,
  corrections: readonly TimeCorrection[],
): Promise<void> {
  await sql`
    insert into event_time_correction (message_id, claimed_at, occurred_at)
    select r."messageId", r."claimedAt", r."occurredAt"
    from json_to_recordset(${JSON.stringify(corrections)}::text::json)
      as r("messageId" text, "claimedAt" timestamptz, "occurredAt" timestamptz)
    order by r."messageId"
    on conflict (message_id) do nothing`;
}
