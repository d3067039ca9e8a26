import { boolean, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** A named set of filters that colleagues can open. */
export const savedSegment = pgTable('saved_segment', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  /** The conditions, as the metrics contract defines a filter list. */
  definition: jsonb('definition').notNull(),
  ownerId: text('owner_id').notNull(),
  isShared: boolean('is_shared').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});
