import { count, desc, max } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';

export type AuditFacetRows = {
  actors: { id: string; name: string; entries: number }[];
  actions: { action: string; entries: number }[];
  resourceTypes: { resourceType: string; entries: number }[];
};

const LIMIT = 200;

/** What can be filtered by, the most frequent first; an actor under a name they had. */
export async function selectAuditFacets(tx: Transaction): Promise<AuditFacetRows> {
  const e = auditEntry;
  const entries = count();
  const [actors, actions, resourceTypes] = await Promise.all([
    tx.orm
      .select({ id: e.actorId, name: max(e.actorName), entries })
      .from(e)
      .groupBy(e.actorId)
      .orderBy(desc(entries), e.actorId)
      .limit(LIMIT),
    tx.orm
      .select({ action: e.action, entries })
      .from(e)
      .groupBy(e.action)
      .orderBy(desc(entries), e.action)
      .limit(LIMIT),
    tx.orm
      .select({ resourceType: e.resourceType, entries })
      .from(e)
      .groupBy(e.resourceType)
      .orderBy(desc(entries), e.resourceType)
      .limit(LIMIT),
  ]);
  return {
    actors: actors.map((actor) => ({ ...actor, name: actor.name ?? actor.id })),
    actions,
    resourceTypes,
  };
}
