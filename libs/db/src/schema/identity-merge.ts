import { integer, index, pgTable } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { txid } from './column-xid8.ts';

/** One row when an identity joins another; the first link of an identity is the one that counts. */
export const identityMerge = pgTable(
  'identity_merge',
  {
    fromId: integer('from_id').primaryKey(),
    /** The root person at the time of the merge. */
    intoId: integer('into_id').notNull(),
    mergedAt: instant('merged_at').notNull().defaultNow(),
    txid: txid(),
  },
  (t) => [index('identity_merge_txid_index').on(t.txid)], // fold and live tail: merges since the watermark
);
