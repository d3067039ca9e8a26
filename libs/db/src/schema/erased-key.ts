import { bigint, index, integer, pgTable } from 'drizzle-orm/pg-core';
import { bytea } from './column-bytea.ts';
import { instant } from './column-instant.ts';

/**
 * By what erased customers were known, as hashes: what reaches us of their time before, late or from a copy, is recognised and
 * not kept. The highest id tells a process whether it knows of every erasure.
 */
export const erasedKey = pgTable(
  'erased_key',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of an id of the platform, the SDK or the payment processor. */
    hash: bytea('hash').notNull(),
    /** Whose it was. */
    personId: integer('person_id').notNull(),
    erasedAt: instant('erased_at').notNull(),
  },
  (t) => [index('erased_key_hash_index').on(t.hash)], // whether an id was an erased person's
);
