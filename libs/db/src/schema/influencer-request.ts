import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** A member who asks to be an influencer; decided from Home. */
export const influencerRequest = pgTable(
  'influencer_request',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    platform: text('platform').notNull(),
    handle: text('handle').notNull(),
    /** Null when not said. */
    followerCount: integer('follower_count'),
    status: text('status', { enum: ['pending', 'approved', 'declined'] }).notNull(),
    requestedAt: instant('requested_at').notNull(),
    /** Null while pending. */
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    reason: text('reason'),
  },
  (t) => [index('influencer_request_status_index').on(t.status, t.requestedAt)], // pending ones, oldest first
);
