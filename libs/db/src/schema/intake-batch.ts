import { bigint, date, index, integer, pgTable } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { txid } from './column-xid8.ts';

/** One row a commit of events: names the day partitions it touched, so that fold and live tail open no other. Gone once folded. */
export const intakeBatch = pgTable(
  'intake_batch',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    txid: txid(),
    days: date('days').array().notNull(),
    eventCount: integer('event_count').notNull(),
    committedAt: instant('committed_at').notNull().defaultNow(),
  },
  (t) => [index('intake_batch_txid_index').on(t.txid)], // batches since the watermark
);
