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
    // An erased or merged actor's sessions. Actor first: an index that begins with the version competes with the key wherever
    // the planner takes a version for a rare value.
    index('session_actor_index').on(t.actorId, t.version),
  ],
);
