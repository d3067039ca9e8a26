import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** The periods of a subscription that began again after it had ended; one that ran only once has none. */
export const subscriptionPeriod = pgTable(
  'subscription_period',
  {
    /** Written before the subscription itself, so it refers to it by name only. */
    subscriptionId: text('subscription_id').notNull(),
    startedAt: instant('started_at').notNull(),
    /** The first instant without it; null while it runs. */
    endedAt: instant('ended_at'),
    /** The subscription as it was told for this period, by column. */
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subscriptionId, t.startedAt] })], // a subscription's periods in order
);
