import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea } from './column-bytea.ts';

/** Who has a trait today, as a bitmap over person ids. */
export const traitAudience = pgTable(
  'trait_audience',
  {
    version: integer('version').notNull(),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    people: bytea('people').notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.dimension, t.value] })],
);
