import { pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** Where an event's time had to be derived from our clock: a replay must find the time given first. */
export const eventTimeCorrection = pgTable('event_time_correction', {
  messageId: text('message_id').primaryKey(),
  /** The time the sender claimed; null when none was sent. */
  claimedAt: instant('claimed_at'),
  occurredAt: instant('occurred_at').notNull(),
});
