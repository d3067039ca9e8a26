import { insertSeenCustomers } from '@sextant/db/queries/identity/insert-seen-customers';
import { lowerFirstSeen } from '@sextant/db/queries/identity/lower-first-seen';
import { updateCustomerTraits } from '@sextant/db/queries/identity/update-customer-traits';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { IntakeEvent } from '../intake-event.ts';
import { applyLinks } from './apply-links.ts';
import { customerNews } from './customer-news.ts';
import { earliestSources } from './earliest-sources.ts';
import type { Actor } from './intake-store.ts';
import { refKey, type ResolvedActors } from './resolve-actors.ts';

/**
 * Writes what a batch says of people: new customers, merges, traits, earlier first sights; in this order in every
 * transaction, so that two batches queue up instead of waiting for each other. Answers what to remember after the commit.
 */
export async function updatePeople(
  sql: Statements,
  events: readonly IntakeEvent[],
  resolved: ResolvedActors,
): Promise<{ refusedFrom: Set<number>; remember: () => void }> {
  const actorOf = (position: number) => actorAt(events, resolved, position);
  const newcomers = resolved.fresh.filter(({ actor }) => actor.kind === 'customer');
  if (newcomers.length > 0) {
    await insertSeenCustomers(
      sql,
      newcomers.map(({ actor, isGuess }) => ({
        id: actor.id,
        externalId: actor.key,
        firstSeenAt: new Date(actor.firstSeenAt),
        isGuess,
      })),
    );
  }

  const sources = earliestSources(events, actorOf);
  const links = events.flatMap((event) => linkedActors(event, resolved));
  const { refusedFrom } = await applyLinks(sql, links, sources);
  const news = customerNews(events, actorOf);
  if (news.length > 0) await updateCustomerTraits(sql, news);
  const earlier = earlierSightings(events, actorOf);
  if (earlier.size > 0) {
    await lowerFirstSeen(
      sql,
      [...earlier].map(([actor, at]) => ({ id: actor.id, firstSeenAt: new Date(at) })),
    );
  }
  const remember = () => {
    for (const [actor, at] of earlier) actor.firstSeenAt = Math.min(actor.firstSeenAt, at);
    for (const [actor, { source }] of sources) actor.source ??= source;
    events.forEach((event, position) => {
      if (event.country !== null && event.bot === null) actorOf(position).country = event.country;
    });
  };
  return { refusedFrom, remember };
}

/** The actor of the event at this position. */
export function actorAt(events: readonly IntakeEvent[], resolved: ResolvedActors, position: number): Actor {
  const event = events[position];
  const actor = event && resolved.byRef.get(refKey(event.actor));
  if (actor === undefined) throw new Error('An event of the batch has no actor.');
  return actor;
}

/** The two actors of each of the event's links. */
export function linkedActors(event: IntakeEvent, resolved: ResolvedActors): { from: Actor; into: Actor }[] {
  return event.links.flatMap((link) => {
    const from = resolved.byRef.get(refKey(link.from));
    const into = resolved.byRef.get(refKey(link.into));
    return from && into ? [{ from, into }] : [];
  });
}

function earlierSightings(
  events: readonly IntakeEvent[],
  actorOf: (position: number) => Actor,
): Map<Actor, number> {
  const earlier = new Map<Actor, number>();
  events.forEach((event, position) => {
    const actor = actorOf(position);
    const known = earlier.get(actor) ?? actor.firstSeenAt;
    if (event.occurredAt < known) earlier.set(actor, event.occurredAt);
  });
  return earlier;
}
