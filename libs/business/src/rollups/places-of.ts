import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import type { FoldedPlace } from '@sextant/db/queries/rollups/read-folded-places';
import { isActivity } from '../ingestion/event-catalog.ts';
import { ANY_ACTIVITY, EVENT_DIMENSIONS, SESSION } from './dimension.ts';

/** The cells that an event counts in: what a fold stores, a merge visits and the live tail adds. */
export function placesOf(event: FoldedPlace): CellKey[] {
  const names = isActivity(event.name) ? [event.name, ANY_ACTIVITY] : [event.name];
  return names.flatMap((name) => (event.bot === null ? personPlaces(event, name) : [botPlace(event, name)]));
}

/** The cells that a session counts in. */
export function sessionPlaces({ hour, day }: { hour: Date; day: Date }): CellKey[] {
  return [
    { grain: 'hour', dimension: '', name: SESSION, bucket: hour, value: '' },
    { grain: 'day', dimension: '', name: SESSION, bucket: day, value: '' },
  ];
}

function personPlaces(event: FoldedPlace, name: string): CellKey[] {
  const places: CellKey[] = [
    { grain: 'hour', dimension: '', name, bucket: event.hour, value: '' },
    { grain: 'day', dimension: '', name, bucket: event.day, value: '' },
  ];
  for (const dimension of EVENT_DIMENSIONS) {
    const value = dimension === 'bot' ? undefined : event[dimension];
    if (value !== undefined) places.push({ grain: 'day', dimension, name, bucket: event.day, value });
  }
  return places;
}

function botPlace(event: FoldedPlace, name: string): CellKey {
  return { grain: 'day', dimension: 'bot', name, bucket: event.day, value: event.bot ?? '' };
}
