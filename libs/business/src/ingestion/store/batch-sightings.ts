import type { IntakeEvent } from '../intake-event.ts';
import { refKey, type Sighting } from './resolve-actors.ts';

/** Every id that a batch mentions, with the earliest event that does. */
export function batchSightings(events: readonly IntakeEvent[]): Map<string, Sighting> {
  const sightings = new Map<string, Sighting>();
  const see = (sighting: Sighting) => {
    const name = refKey(sighting.ref);
    const known = sightings.get(name);
    if (known === undefined) sightings.set(name, sighting);
    else if (sighting.at < known.at) known.at = sighting.at;
  };
  for (const event of events) {
    see({ ref: event.actor, at: event.occurredAt });
    for (const { from, into } of event.links) {
      see({ ref: from, at: event.occurredAt });
      see({ ref: into, at: event.occurredAt });
    }
  }
  return sightings;
}
