import { char, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { txid } from './column-xid8.ts';

/** What happened, append only, one partition a UTC day of `occurred_at` (made on demand by `ensure_event_days`). No IP address, ever. */
export const event = pgTable(
  'event',
  {
    messageId: text('message_id').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    txid: txid(),
    /** As the sender named it. */
    name: text('name').notNull(),
    /** The identity that sent it, as sent; whom it counts for is `identity.person_id`. */
    actorId: integer('actor_id').notNull(),
    /** The SDK's session, or one given at the edge: the same actor with a gap under 30 minutes. */
    sessionId: text('session_id'),
    /** Which way in: api, segment, posthog, import, demo. */
    origin: text('origin').notNull(),
    /** Class of the bot, null for a human. */
    bot: text('bot'),
    country: char('country', { length: 2 }),
    city: text('city'),
    device: text('device'),
    browser: text('browser'),
    os: text('os'),
    /** utm source, else referring host, else "direct"; null for server events. */
    source: text('source'),
    medium: text('medium'),
    campaign: text('campaign'),
    referrer: text('referrer'),
    /** Host and path without the query, whose values may identify somebody. */
    pageHost: text('page_host'),
    pagePath: text('page_path'),
    properties: jsonb('properties').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    unique('event_message_unique').on(t.messageId, t.occurredAt), // a replay is a no-op
    index('event_actor_index').on(t.actorId, t.occurredAt), // timelines, ordered funnels
    index('event_txid_index').on(t.txid), // fold and live tail
  ],
);
