import type { CellKey } from '@sextant/db/queries/rollups/cell-row';
import type { FoldedPlace } from '@sextant/db/queries/rollups/read-folded-places';
import { isActivity } from '../ingestion/event-catalog.ts';
import { ANY_ACTIVITY, EVENT_DIMENSIONS, SESSION } from './dimension.ts';

const PERSON_DIMENSIONS = EVENT_DIMENSIONS.filter((dimension) => dimension !== 'bot');

/** The cells that an event counts in: what a fold stores, a merge visits and the live tail adds. */
export function placesOf(event: FoldedPlace): CellKey[] {
  const places: CellKey[] = [];
  addPlaces(places, event, event.name);
  if (isActivity(event.name)) addPlaces(places, event, ANY_ACTIVITY);
  return places;
}

/** The cells that a session counts in. */
export function sessionPlaces({ hour, day }: { hour: Date; day: Date }): CellKey[] {
  return [
    { grain: 'hour', dimension: '', name: SESSION, bucket: hour, value: '' },
    { grain: 'day', dimension: '', name: SESSION, bucket: day, value: '' },
  ];
}

function addPlaces(places: CellKey[], event: FoldedPlace, name: string): void {
  const { hour, day, bot } = event;
  if (bot !== null) {
    places.push({ grain: 'day', dimension: 'bot', name, bucket: day, value: bot });
    return;
  }
  places.push({ grain: 'hour', dimension: '', name, bucket: hour, value: '' });
  places.push({ grain: 'day', dimension: '', name, bucket: day, value: '' });
  for (const dimension of PERSON_DIMENSIONS) {
    const value = event[dimension];
    if (value !== undefined) places.push({ grain: 'day', dimension, name, bucket: day, value });
  }
}
