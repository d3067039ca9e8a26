import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { xid8 } from './column-xid8.ts';

/** How far a version of the rollups has read: everything below `txid` is folded, nothing at or above it. */
export const rollupWatermark = pgTable('rollup_watermark', {
  version: integer('version').primaryKey(),
  txid: xid8('txid').notNull(),
  /** The zone of its day grain. */
  zone: text('zone').notNull(),
  /** Exactly one version is live; another is being rebuilt. */
  isLive: boolean('is_live').notNull(),
  /** Raw events of earlier UTC days were removed, so that earlier cells cannot be recounted; null while all are there. */
  rawSince: instant('raw_since'),
  /** Cells of earlier days were removed, so that nothing counts them any more; null while all are there. Never after `rawSince`. */
  countedSince: instant('counted_since'),
  foldedAt: instant('folded_at').notNull().defaultNow(),
});
