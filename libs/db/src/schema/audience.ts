import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytea } from './column-bytea.ts';
import { instant } from './column-instant.ts';

/** Who did what when, as bitmaps over person ids. */
export const audience = pgTable(
  'audience',
  {
    version: integer('version').notNull(),
    /** hour: UTC hours; day: days of the version's zone. */
    grain: text('grain', { enum: ['hour', 'day'] }).notNull(),
    /** '' for all human events, else the event dimension that `value` belongs to. */
    dimension: text('dimension').notNull(),
    /** Event name, '*' for any qualifying activity, '$session' for sessions started. */
    name: text('name').notNull(),
    /** Start of the hour or day. */
    bucket: instant('bucket').notNull(),
    value: text('value').notNull(),
    /** Portable roaring bitmap of the persons with at least one such event. */
    people: bytea('people').notNull(),
    /** Bit slices of (events of a person − 1), least significant first; empty when everybody has one. */
    extra: bytea('extra').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.version, t.grain, t.dimension, t.name, t.bucket, t.value] })],
);
