import type { EventCount } from '@sextant/db/queries/rollups/event-count';
import type { SessionChange } from '@sextant/db/queries/rollups/session-change';
import type { CellChanges } from './cell-changes.ts';
import { placesOf, sessionPlaces } from './places-of.ts';
import { unpackPeople } from './unpack-people.ts';

/** Counts events in every cell they belong to. */
export function gatherEvents(counts: readonly EventCount[], changes: CellChanges): void {
  for (const count of counts) {
    for (const key of placesOf(count)) changes.add(key, count.person, count.times);
  }
}

/** Counts started sessions in the cells they belong to. */
export function gatherSessions(sessions: readonly SessionChange[], changes: CellChanges): void {
  for (const session of sessions) {
    const people = unpackPeople(session.people);
    for (const key of sessionPlaces(session)) changes.addAll(key, people, session.change);
  }
}
