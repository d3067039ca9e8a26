import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/**
 * What the payment processor told about one of its objects, as it told it: by webhook, or when its API was read. The records
 * of an object follow from all that is kept of it, in whatever order that came.
 */
export const webhookEvent = pgTable(
  'webhook_event',
  {
    /** The processor's id; `backfill:<object>:<second>` for a reading of the API that told something new. */
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    /** The object it tells about; null when it has no id. */
    objectId: text('object_id'),
    objectType: text('object_type'),
    /** Ids of further objects that it tells about in full, such as the refunds of a charge. */
    contains: text('contains').array().notNull().default([]),
    /** Ids of other objects that it only names. */
    refs: text('refs').array().notNull().default([]),
    apiVersion: text('api_version'),
    /** The connected account that it happened on; null for the platform's own. */
    account: text('account'),
    /** By the processor's clock, in whole seconds; when the API was read for a backfill. */
    createdAt: instant('created_at').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
    /** The event as it was sent; null once its customer is erased. */
    payload: jsonb('payload'),
    /**
     * Stale: something newer of the object was known. Unknown: of a type that Sextant has never heard of. Other mode: of
     * test mode where live events count, or the reverse; no record follows from it.
     */
    outcome: text('outcome', {
      enum: ['applied', 'ignored', 'stale', 'failed', 'unknown', 'other_mode'],
    }).notNull(),
    /** Why it failed; null otherwise. */
    reason: text('reason'),
    attempts: integer('attempts').notNull().default(0),
    /** When its object is to be written again; null when nothing is due. */
    retryAt: instant('retry_at'),
  },
  (t) => [
    index('webhook_event_object_index').on(t.objectId), // all that is known of an object
    index('webhook_event_contains_index').using('gin', t.contains), // the same, told within another
    index('webhook_event_refs_index').using('gin', t.refs), // objects that follow from another one
    index('webhook_event_type_index').on(t.type, t.receivedAt), // latest of a type
    index('webhook_event_retry_index')
      .on(t.retryAt)
      .where(sql`${t.retryAt} is not null`), // what is due
  ],
);
