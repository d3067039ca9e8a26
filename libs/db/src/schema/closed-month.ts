import { char, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** A month as it was reported. Append only: what comes later is a restatement. */
export const closedMonth = pgTable('closed_month', {
  /** Such as 2026-05. */
  month: char('month', { length: 7 }).primaryKey(),
  /** Half open, cut in the zone that reported then. */
  fromAt: instant('from_at').notNull(),
  toAt: instant('to_at').notNull(),
  zone: text('zone').notNull(),
  /** The reporting currency of the month. */
  currency: char('currency', { length: 3 }).notNull(),
  closedAt: instant('closed_at').notNull(),
  closedById: text('closed_by_id').notNull(),
  closedByName: text('closed_by_name').notNull(),
  reason: text('reason').notNull(),
  /** The formulas of the figures, with their versions. */
  definitions: jsonb('definitions').notNull(),
  /** As reported, one entry a measure and currency. */
  figures: jsonb('figures').notNull(),
});
