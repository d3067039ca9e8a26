import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** A job of the platform that makes an image or audio from text. */
export const generation = pgTable(
  'generation',
  {
    id: text('id').primaryKey(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customer.id),
    /** studio, base_image, profile_picture, audio, … as the platform names it. */
    type: text('type').notNull(),
    quality: text('quality'),
    aspectRatio: text('aspect_ratio'),
    isNsfw: boolean('is_nsfw'),
    voiceModel: text('voice_model'),
    textLength: integer('text_length'),
    scene: text('scene'),
    environment: text('environment'),
    outfit: text('outfit'),
    pose: text('pose'),
    status: text('status', { enum: ['queued', 'running', 'succeeded', 'failed', 'cancelled'] }).notNull(),
    /** Null unless failed. */
    failureReason: text('failure_reason'),
    queuedAt: instant('queued_at').notNull(),
    startedAt: instant('started_at'),
    /** When it reached its final status. */
    finishedAt: instant('finished_at'),
  },
  (t) => [
    // Counts by day, of whom and split by what, from the index alone.
    index('generation_queued_index').on(t.queuedAt, t.status, t.customerId, t.type, t.quality),
    index('generation_finished_index').on(t.finishedAt, t.status, t.customerId, t.type, t.quality),
    // Images ever made.
    index('generation_image_index')
      .on(t.finishedAt, t.customerId)
      .where(sql`${t.status} = 'succeeded' and ${t.type} <> 'audio'`),
    index('generation_waiting_index')
      .on(t.customerId)
      .where(sql`${t.status} in ('queued', 'running')`), // queue length
    index('generation_customer_index').on(t.customerId, t.queuedAt), // profile timeline
  ],
);
