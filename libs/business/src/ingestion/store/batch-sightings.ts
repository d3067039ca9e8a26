import type { ActorRef, IntakeEvent } from '../intake-event.ts';
import { refKey, type Sighting } from './resolve-actors.ts';

/** Every id that a batch mentions, with the earliest event that does. */
export function batchSightings(events: readonly IntakeEvent[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  const see = (ref: ActorRef, at: number) => {
    const name = refKey(ref);
    const known = sightings.get(name);
    if (known === undefined) sightings.set(name, { ref, at });
    else if (at < known.at) known.at = at;
  };
  for (const event of events) {
    see(event.actor, event.occurredAt);
    for (const { from, into } of event.links) {
      see(from, event.occurredAt);
      see(into, event.occurredAt);
    }
  }
  return sightings;
}
