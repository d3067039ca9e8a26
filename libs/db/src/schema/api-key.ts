import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './column-bytea.ts';
import { instant } from './column-instant.ts';

/** A machine's way in. Only the SHA-256 of the key is kept. */
export const apiKey = pgTable('api_key', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull(),
  /** write: may sit in a browser, intake only; secret: scopes. */
  kind: text('kind', { enum: ['write', 'secret'] }).notNull(),
  /** The first characters, to recognise it by. */
  prefix: text('prefix').notNull(),
  hash: bytea('hash').notNull().unique(),
  scopes: text('scopes').array().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
});
