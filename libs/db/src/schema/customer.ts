import { sql } from 'drizzle-orm';
import { boolean, char, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { txid } from './column-xid8.ts';
import { identity } from './identity.ts';

/** A known person of the platform. `id` is the identity's id. */
export const customer = pgTable(
  'customer',
  {
    id: integer('id')
      .primaryKey()
      .references(() => identity.id),
    /** The platform's id; a random tombstone once erased. */
    externalId: text('external_id').notNull().unique(),
    email: text('email'),
    name: text('name'),
    role: text('role', { enum: ['uploader', 'creator', 'member'] }),
    /** Subscription tier today, as the platform says; null when it never said. */
    tier: text('tier'),
    /** ISO 3166-1 alpha-2; from the record, else the latest event with a country. */
    country: char('country', { length: 2 }),
    /** First touch: utm source, else referring host, else "direct"; null when only server events are known. */
    signupSource: text('signup_source'),
    characterCount: integer('character_count'),
    status: text('status', { enum: ['active', 'suspended', 'erased'] })
      .notNull()
      .default('active'),
    /** When the platform says they signed up; null when only their events are known. */
    signedUpAt: instant('signed_up_at'),
    /** Not later than any of their events. */
    firstSeenAt: instant('first_seen_at').notNull(),
    optedOutAt: instant('opted_out_at'),
    erasedAt: instant('erased_at'),
    /** Test, staff and internal accounts are left out of every number. */
    isInternal: boolean('is_internal').notNull().default(false),
    traits: jsonb('traits').$type<Record<string, unknown>>().notNull().default({}),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    txid: txid(),
  },
  (t) => [
    index('customer_txid_index').on(t.txid), // fold and live tail: customers changed since the watermark
    index('customer_started_index').on(sql`coalesce(${t.signedUpAt}, ${t.firstSeenAt})`, t.id), // newest first
    index('customer_internal_index')
      .on(t.id)
      .where(sql`${t.isInternal}`), // whom numbers leave out
    index('customer_email_index').on(sql`lower(${t.email})`), // search by e-mail
    index('customer_silent_index') // whose events are not kept, asked by every intake process every few seconds
      .on(t.id)
      .where(sql`${t.optedOutAt} is not null or ${t.status} = 'erased'`),
  ],
);
