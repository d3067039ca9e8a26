import type { IntakeEvent } from '../intake-event.ts';
import type { Actor } from './intake-store.ts';
import { refKey } from './resolve-actors.ts';

/** Two actors of whom the event says that the history of one belongs to the other. */
export type LinkedActors = { from: Actor; into: Actor };

/** An event of a batch with those it names. */
export type Act = {
  event: IntakeEvent;
  actor: Actor;
  links: readonly LinkedActors[];
  /** Its place in the batch. */
  position: number;
};

const NO_LINKS: readonly LinkedActors[] = [];

/** Puts each event together with its actors. */
export function actsOf(events: readonly IntakeEvent[], byRef: ReadonlyMap<string, Actor>): Act[] {
  return events.map((event, position) => {
    const actor = byRef.get(refKey(event.actor));
    if (actor === undefined) throw new Error('An event of the batch has no actor.');
    return { event, actor, links: event.links.length === 0 ? NO_LINKS : linksOf(event, byRef), position };
  });
}

function linksOf(event: IntakeEvent, byRef: ReadonlyMap<string, Actor>): LinkedActors[] {
  return event.links.flatMap((link) => {
    const from = byRef.get(refKey(link.from));
    const into = byRef.get(refKey(link.into));
    return from && into ? [{ from, into }] : [];
  });
}
