import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './column-instant.ts';

/** When a session's first event happened, as folded. */
export const session = pgTable(
  'session',
  {
    version: integer('version').notNull(),
    sessionId: text('session_id').notNull(),
    actorId: integer('actor_id').notNull(),
    startedAt: instant('started_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.sessionId] }),
    index('session_actor_index').on(t.version, t.actorId), // an erased or merged actor's sessions
  ],
);
