import { z } from 'zod';

/** Every kind of record the platform sends. */
export const RecordEntityName = z.enum([
  'customers',
  'generations',
  'subscriptions',
  'subscription_changes',
  'credits',
  'transactions',
  'purchases',
  'payouts',
  'exchange_rates',
  'balance_transactions',
  'bug_reports',
  'influencer_requests',
]);
export type RecordEntityName = z.infer<typeof RecordEntityName>;

/** What can be imported from a file: every record, and events. */
export const ImportEntityName = z.enum(['events', ...RecordEntityName.options]);
export type ImportEntityName = z.infer<typeof ImportEntityName>;

/** Most records that one request takes. */
export const LARGEST_BATCH = 1000;

/** One refused record: where it stood, which field is wrong and how to right it. */
export const RecordRefusal = z.object({
  /** Its place in the batch, from 0. */
  index: z.int().min(0),
  /** The record's own id; null when it has none that can be read. */
  id: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
});
export type RecordRefusal = z.infer<typeof RecordRefusal>;

/** The answer to a batch. A record is accepted when it is stored, also when it already was. */
export const RecordsReply = z.object({
  accepted: z.int().min(0),
  rejected: z.int().min(0),
  errors: z.array(RecordRefusal),
});
export type RecordsReply = z.infer<typeof RecordsReply>;

/** What became of the rows of a file. Duplicates are rows that added nothing. */
export type ImportSummary = { imported: number; duplicates: number; rejected: number };
