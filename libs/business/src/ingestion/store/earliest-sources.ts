import type { IntakeEvent } from '../intake-event.ts';
import type { Actor } from './intake-store.ts';

/** Where each actor of a batch came from: the source of their earliest human event that has one. */
export function earliestSources(
  events: readonly IntakeEvent[],
  actorOf: (position: number) => Actor,
): Map<Actor, { source: string; at: number }> {
  const sources = new Map<Actor, { source: string; at: number }>();
  events.forEach((event, position) => {
    if (event.source === null || event.bot !== null) return;
    const actor = actorOf(position);
    const known = sources.get(actor);
    if (known === undefined || event.occurredAt < known.at) {
      sources.set(actor, { source: event.source, at: event.occurredAt });
    }
  });
  return sources;
}
