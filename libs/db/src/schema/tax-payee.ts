import { boolean, char, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { bytea } from './column-bytea.ts';
import { instant } from './column-instant.ts';
import { customer } from './customer.ts';

/** What a creator's W-9 or W-8 says. The taxpayer number is encrypted, and the key is not in the database. */
export const taxPayee = pgTable(
  'tax_payee',
  {
    customerId: integer('customer_id')
      .primaryKey()
      .references(() => customer.id),
    /** Printed on the forms; tells the accounts of one payee apart. */
    accountNumber: text('account_number').notNull().unique(),
    /** Null as long as neither arrived. */
    document: text('document', { enum: ['W-9', 'W-8'] }),
    signedOn: date('signed_on'),
    entityType: text('entity_type', {
      enum: [
        'individual',
        'partnership',
        'c_corporation',
        's_corporation',
        'trust_or_estate',
        'exempt_organisation',
      ],
    }).notNull(),
    /** Line 1 of the W-9; null while unknown, as the rest of name and address. */
    legalName: text('legal_name'),
    businessName: text('business_name'),
    address1: text('address1'),
    address2: text('address2'),
    city: text('city'),
    region: text('region'),
    postalCode: text('postal_code'),
    country: char('country', { length: 2 }),
    tinType: text('tin_type', { enum: ['SSN', 'EIN', 'ITIN'] }),
    /** Nonce, tag and AES-256-GCM ciphertext, in this order; null while unknown, as the next two. */
    tinCipher: bytea('tin_cipher'),
    tinLastFour: char('tin_last_four', { length: 4 }),
    /** HMAC-SHA-256 by a key of its own: equal where the numbers are. */
    tinDigest: bytea('tin_digest'),
    exemptPayeeCode: text('exempt_payee_code'),
    isBackupWithheld: boolean('is_backup_withheld').notNull(),
    hasSecondTinNotice: boolean('has_second_tin_notice').notNull(),
    /** Which box the payments belong to. */
    incomeKind: text('income_kind', {
      enum: ['services', 'royalties', 'other_income', 'network_sales'],
    }).notNull(),
    /** Who files: we, or the payment processor with its own 1099-K. */
    filer: text('filer', { enum: ['us', 'processor'] }).notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('tax_payee_digest_index').on(t.tinDigest)], // accounts with one number
);
