import { integer, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';

/** The traits a person was folded with, so that a change moves exactly two bitmaps. */
export const personFold = pgTable(
  'person_fold',
  {
    version: integer('version').notNull(),
    personId: integer('person_id').notNull(),
    traits: jsonb('traits').$type<Record<string, string>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.personId] })],
);
