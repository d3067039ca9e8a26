import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** Somebody who runs the platform. Columns as better-auth expects them. */
export const staff = pgTable('staff', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  role: text('role').notNull(),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  banned: boolean('banned').notNull().default(false),
  banReason: text('ban_reason'),
  banExpires: instant('ban_expires'),
  /** Wrong passwords in a row; signing in sets it back. */
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  /** No sign-in before this instant; null when not locked. */
  lockedUntil: instant('locked_until'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});
