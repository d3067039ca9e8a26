import { bigint, boolean, char, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** One making of a report. A worker holds it by a lease and renews it; when it dies, the next one starts it again. */
export const reportRun = pgTable(
  'report_run',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    type: text('type', {
      enum: ['revenue', 'payouts', 'transactions', 'refunds', 'outstanding_balance', '1099'],
    }).notNull(),
    format: text('format', { enum: ['csv', 'json', 'xlsx'] }).notNull(),
    groupBy: text('group_by', { enum: ['day', 'week', 'month'] }).notNull(),
    /** In the range. */
    fromDay: date('from_day').notNull(),
    /** Out of the range. */
    toDay: date('to_day').notNull(),
    /** Zone and currency as they were when it was asked for: a retry gives the same report. */
    zone: text('zone').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    status: text('status', { enum: ['pending', 'processing', 'completed', 'failed', 'cancelled'] })
      .notNull()
      .default('pending'),
    requestedByKind: text('requested_by_kind').notNull(),
    requestedById: text('requested_by_id').notNull(),
    requestedByName: text('requested_by_name').notNull(),
    createdAt: instant('created_at').notNull(),
    startedAt: instant('started_at'),
    /** When it was completed, failed or was cancelled. */
    completedAt: instant('completed_at'),
    /** How often a worker took it on since it was asked for or retried. */
    attempts: integer('attempts').notNull().default(0),
    /** Who works on it, drawn for each attempt; null when nobody does. */
    leaseId: uuid('lease_id'),
    leaseUntil: instant('lease_until'),
    isCancelRequested: boolean('is_cancel_requested').notNull().default(false),
    rowsDone: bigint('rows_done', { mode: 'number' }).notNull().default(0),
    /** Null until counted. */
    rowsTotal: bigint('rows_total', { mode: 'number' }),
    progressAt: instant('progress_at'),
    rowCount: bigint('row_count', { mode: 'number' }),
    /** Where the files lie in the storage. */
    fileKey: text('file_key'),
    manifestKey: text('manifest_key'),
    fileName: text('file_name'),
    fileSizeBytes: bigint('file_size_bytes', { mode: 'number' }),
    /** Of the file, in hex. */
    sha256: text('sha256'),
    /** Range, definitions, control totals and tie-out, as the reports contract says. */
    manifest: jsonb('manifest'),
    /** A sentence that says why it failed. */
    error: text('error'),
  },
  (t) => [
    index('report_run_created_index').on(t.createdAt.desc(), t.id), // newest first
    index('report_run_open_index').on(t.status, t.createdAt), // what the worker takes next
  ],
);
