import { insertSeenCustomers } from '@sextant/db/queries/identity/insert-seen-customers';
import { lowerFirstSeen } from '@sextant/db/queries/identity/lower-first-seen';
import { updateCustomerTraits } from '@sextant/db/queries/identity/update-customer-traits';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { Act } from './act.ts';
import { applyLinks } from './apply-links.ts';
import { customerNews } from './customer-news.ts';
import { earliestSources } from './earliest-sources.ts';
import type { Actor } from './intake-store.ts';
import type { ResolvedActors } from './resolve-actors.ts';

/**
 * Writes what a batch says of people: new customers, merges, traits, earlier first sights; in this order in every
 * transaction, so that two batches queue up instead of waiting for each other. Answers what to remember after the commit.
 */
export async function updatePeople(
  sql: Statements,
  acts: readonly Act[],
  fresh: ResolvedActors['fresh'],
): Promise<{ refusedFrom: Set<number>; remember: () => void }> {
  const sources = earliestSources(acts);
  await insertNewcomers(sql, { fresh, acts, sources });
  const { refusedFrom } = await applyLinks(
    sql,
    acts.flatMap((act) => act.links),
    sources,
  );
  const news = customerNews(acts);
  if (news.length > 0) await updateCustomerTraits(sql, news);
  const earlier = earlierSightings(acts);
  if (earlier.size > 0) {
    await lowerFirstSeen(
      sql,
      [...earlier].map(([actor, at]) => ({ id: actor.id, firstSeenAt: new Date(at) })),
    );
  }
  const remember = () => {
    for (const [actor, at] of earlier) actor.firstSeenAt = Math.min(actor.firstSeenAt, at);
    for (const [actor, { source }] of sources) actor.source ??= source;
    for (const { event, actor } of acts) {
      if (event.country !== null && event.bot === null) actor.country = event.country;
    }
  };
  return { refusedFrom, remember };
}

type Newcomers = {
  fresh: ResolvedActors['fresh'];
  acts: readonly Act[];
  sources: ReadonlyMap<Actor, { source: string }>;
};

async function insertNewcomers(sql: Statements, { fresh, acts, sources }: Newcomers): Promise<void> {
  const newcomers = fresh.filter(({ actor }) => actor.kind === 'customer');
  if (newcomers.length === 0) return;
  // Nobody remembers a new actor before the commit, so they may learn at once what is written with them.
  const strangers = new Set(newcomers.map(({ actor }) => actor));
  for (const { event, actor } of acts) {
    if (strangers.has(actor) && event.bot === null) actor.country = event.country ?? actor.country;
  }
  for (const actor of strangers) actor.source = sources.get(actor)?.source ?? null;
  await insertSeenCustomers(
    sql,
    newcomers.map(({ actor, isGuess }) => ({
      id: actor.id,
      externalId: actor.key,
      firstSeenAt: new Date(actor.firstSeenAt),
      country: actor.country,
      source: actor.source,
      isGuess,
    })),
  );
}

function earlierSightings(acts: readonly Act[]): Map<Actor, number> {
  const earlier = new Map<Actor, number>();
  for (const { event, actor } of acts) {
    if (event.occurredAt >= actor.firstSeenAt) continue;
    const known = earlier.get(actor);
    if (known === undefined || event.occurredAt < known) earlier.set(actor, event.occurredAt);
  }
  return earlier;
}
