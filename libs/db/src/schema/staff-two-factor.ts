import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { staff } from './staff.ts';

/** The TOTP secret and backup codes of a staff member, encrypted by better-auth. */
export const staffTwoFactor = pgTable(
  'staff_two_factor',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    verified: boolean('verified'),
    failedVerificationCount: integer('failed_verification_count'),
    lockedUntil: instant('locked_until'),
  },
  (t) => [index('staff_two_factor_user_index').on(t.userId)], // at sign-in
);
