import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** What a member reported as broken; worked from Home. */
export const bugReport = pgTable(
  'bug_report',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id').references(() => customer.id),
    title: text('title').notNull(),
    body: text('body'),
    severity: text('severity', { enum: ['low', 'medium', 'high', 'critical'] }).notNull(),
    status: text('status', { enum: ['open', 'resolved', 'declined'] }).notNull(),
    reportedAt: instant('reported_at').notNull(),
    /** Null while open. */
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
    resolution: text('resolution'),
  },
  (t) => [index('bug_report_status_index').on(t.status, t.reportedAt)], // open ones, oldest first
);
