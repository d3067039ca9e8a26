import type { Transaction } from '@sextant/db/queries/rollups/transaction';

export type TestEvent = {
  messageId: string;
  occurredAt: Date;
  /** As it happened, when left out. */
  receivedAt?: Date;
  name: string;
  actorId: number;
  sessionId: string | null;
  bot: string | null;
  country: string | null;
  device: string | null;
  browser: string | null;
  os: string | null;
  source: string | null;
};

/** Writes events as the intake does: a replay is a no-op, and the batch names the days. */
export async function writeEvents(sql: Transaction, events: readonly TestEvent[]): Promise<void> {
  await sql`
    insert into event (message_id, occurred_at, received_at, name, actor_id, session_id, origin, bot, country, device,
      browser, os, source, properties)
    select "messageId", "occurredAt", coalesce("receivedAt", "occurredAt"), name, "actorId", "sessionId", 'test', bot, country, device,
      browser, os, source, '{"note": "private"}'
    from json_to_recordset(${JSON.stringify(events)}::text::json) as sent("messageId" text, "occurredAt" timestamptz, "receivedAt" timestamptz,
      name text, "actorId" int, "sessionId" text, bot text, country text, device text, browser text, os text, source text)
    on conflict do nothing`;
  const days = [...new Set(events.map(({ occurredAt }) => occurredAt.toISOString().slice(0, 10)))];
  await sql`insert into intake_batch (days, event_count) values (${days}::date[], ${events.length})`;
}
