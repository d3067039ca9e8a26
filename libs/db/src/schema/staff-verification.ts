import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** A one-time value that was e-mailed: password resets. */
export const staffVerification = pgTable(
  'staff_verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('staff_verification_identifier_index').on(t.identifier)], // redeeming
);
