import type { IntakeEvent } from '../intake-event.ts';
import type { Act } from './act.ts';
import type { Actor, IntakeStore } from './intake-store.ts';
import { isFromBefore } from './erased-people.ts';
import { rememberedActor } from './resolve-actors.ts';
import { storeActs } from './store-acts.ts';
import type { WriteOutcome } from './intake-store.ts';

/**
 * Stores events that tell nothing new of anybody, by far the most, in a single statement: it is a transaction of its own and
 * takes one trip to the database instead of three. Null, and nothing done, when one of them tells something.
 */
export async function writePlainEvents(
  store: IntakeStore,
  events: readonly IntakeEvent[],
): Promise<WriteOutcome[] | null> {
  const acts: Act[] = [];
  for (const event of events) {
    const actor = rememberedActor(store, event.actor);
    if (actor === undefined || store.silent.ids.has(actor.id) || !isPlain(event, actor)) return null;
    if (isFromBefore(event, actor.erasedAt)) return null;
    acts.push({ event, actor, links: [], position: acts.length });
  }
  const unstored = await storeActs(store.db.sql, acts, {
    keptClaims: new Map(),
    epoch: store.silent.epoch,
  });
  return acts.map(({ position }) => unstored.get(position) ?? 'stored');
}

function isPlain(event: IntakeEvent, actor: Actor): boolean {
  if (event.links.length > 0 || event.news !== null || event.occurredAt < actor.firstSeenAt) return false;
  if (event.isDerivedTime && event.hasOwnId) return false;
  if (actor.session === undefined && event.sessionId === null) return false;
  if (event.bot !== null) return true;
  const isKnownPlace = event.country === null || event.country === actor.country;
  return isKnownPlace && (event.source === null || actor.source !== null);
}
