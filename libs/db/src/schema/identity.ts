import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** Everybody who ever acted, as a dense integer that bitmaps can hold: a customer's id or an anonymous visitor's. */
export const identity = pgTable(
  'identity',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind', { enum: ['customer', 'visitor'] }).notNull(),
    /** The platform's own id of the customer, or the anonymous id of the SDK; a random tombstone once erased. */
    key: text('key').notNull(),
    /** Whom its events count for: itself, or the customer it turned out to be. Always a root, never a chain. */
    personId: integer('person_id').notNull(),
    /** Never later than any of its events. */
    firstSeenAt: instant('first_seen_at').notNull(),
  },
  (t) => [
    uniqueIndex('identity_kind_key_unique').on(t.kind, t.key), // intake: key → id
    index('identity_person_id_index').on(t.personId), // a person's identities, for timelines and merges
  ],
);
