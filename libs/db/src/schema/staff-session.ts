import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';
import { staff } from './staff.ts';

/** A signed-in browser of a staff member. The address column is better-auth's and always null: no IP address is stored. */
export const staffSession = pgTable(
  'staff_session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    impersonatedBy: text('impersonated_by'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('staff_session_user_index').on(t.userId)], // a person's sessions
);
