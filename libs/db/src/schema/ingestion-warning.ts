import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** An event or row that was refused, or taken with a correction, and why: what the sender was told. */
export const ingestionWarning = pgTable(
  'ingestion_warning',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    receivedAt: instant('received_at').notNull().defaultNow(),
    origin: text('origin').notNull(),
    apiKeyId: uuid('api_key_id'),
    outcome: text('outcome', { enum: ['rejected', 'corrected'] }).notNull(),
    code: text('code').notNull(),
    /** The sentence the sender got: names the field and the fix. */
    message: text('message').notNull(),
    field: text('field'),
    eventName: text('event_name'),
    messageId: text('message_id'),
    /** What was sent, cut to 8 kB, without any address. */
    payload: jsonb('payload'),
  },
  (t) => [index('ingestion_warning_received_index').on(t.receivedAt.desc(), t.id.desc())], // newest first
);
