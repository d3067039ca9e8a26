import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { bytea } from './column-bytea.ts';
import { instant } from './column-instant.ts';

/** Who did what to which thing, append only; each entry's hash covers the one before it. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    /** Without gaps: 1, 2, 3, … in the order of the chain. */
    sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
    occurredAt: instant('occurred_at').notNull(),
    actorKind: text('actor_kind', { enum: ['staff', 'machine', 'system'] }).notNull(),
    actorId: text('actor_id').notNull(),
    /** Name and role as they were then. */
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role'),
    /** `<resource>.<verb>`, as the catalog of actions names it. */
    action: text('action').notNull(),
    resourceType: text('resource_type').notNull(),
    resourceId: text('resource_id'),
    /** Null for a creation. */
    before: jsonb('before'),
    /** Null for a deletion. */
    after: jsonb('after'),
    reason: text('reason'),
    requestId: text('request_id').notNull(),
    previousHash: bytea('previous_hash').notNull(),
    hash: bytea('hash').notNull(),
  },
  (t) => [
    index('audit_entry_occurred_index').on(t.occurredAt.desc(), t.sequence.desc()), // newest first
    index('audit_entry_actor_index').on(t.actorId, t.sequence.desc()), // one admin's actions
    index('audit_entry_action_index').on(t.action, t.sequence.desc()), // one kind of action
    index('audit_entry_resource_index').on(t.resourceType, t.resourceId, t.sequence.desc()), // one thing's history
  ],
);
