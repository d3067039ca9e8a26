import { insertIdentityMerges } from '@sextant/db/queries/identity/insert-identity-merges';
import { lockIdentityMerges } from '@sextant/db/queries/identity/lock-identity-merges';
import { selectFirstSource } from '@sextant/db/queries/ingestion/select-first-source';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { LinkedActors } from './act.ts';
import type { Actor } from './intake-store.ts';
import { planMerges } from './plan-merges.ts';

/** Lets visitors count for the customers they turned out to be; answers the links that would have joined two customers. */
export async function applyLinks(
  sql: Statements,
  links: readonly LinkedActors[],
  sources: ReadonlyMap<Actor, { source: string }>,
): Promise<{ refusedFrom: Set<number> }> {
  const pairs = links.map(({ from, into }) => ({ fromId: from.id, intoId: into.id }));
  const involved = new Map(
    links.flatMap(({ from, into }) => [[from.id, from] as const, [into.id, into] as const]),
  );
  if (pairs.length === 0) return { refusedFrom: new Set() };

  const identities = await lockIdentityMerges(sql, [...involved.keys()]);
  const plan = planMerges(pairs, identities);
  if (plan.merges.length > 0) {
    const firstSeen = new Map(identities.map((identity) => [identity.id, identity.firstSeenAt]));
    const merges = await Promise.all(
      plan.merges.map(async (merge) => {
        const firstSeenAt = firstSeen.get(merge.fromId);
        const visitor = involved.get(merge.fromId);
        const remembered = visitor && (visitor.source ?? sources.get(visitor)?.source);
        const stored =
          remembered ??
          (firstSeenAt && (await selectFirstSource(sql, { actorId: merge.fromId, firstSeenAt })));
        return { ...merge, source: stored ?? null };
      }),
    );
    await insertIdentityMerges(sql, merges);
  }
  return { refusedFrom: new Set(plan.refused.map((link) => link.fromId)) };
}
