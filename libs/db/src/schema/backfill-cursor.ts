import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** How far each kind of object was read from the payment processor's API, so that a broken run goes on where it was. */
export const backfillCursor = pgTable('backfill_cursor', {
  resource: text('resource').primaryKey(),
  /** Only objects made from then on were asked for; null for all. */
  since: instant('since'),
  /** The last object that is stored; null before the first. */
  lastId: text('last_id'),
  objects: integer('objects').notNull(),
  startedAt: instant('started_at').notNull(),
  /** When the last page was stored; null while pages are left. */
  finishedAt: instant('finished_at'),
});
