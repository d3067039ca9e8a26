import type { EventDimension } from '@sextant/db/queries/rollups/event-dimension';

/** What an event says of itself; its day cells are kept by each of these. `bot` holds the bots' events, all others only people's. */
export const EVENT_DIMENSIONS = [
  'device',
  'browser',
  'os',
  'event_country',
  'source',
  'bot',
] as const satisfies readonly EventDimension[];

/**
 * What is known of a person today. `start_hour` is the UTC hour of the sign-up, else of the first event, as an ISO
 * instant. `kind` is customer or visitor, `internal` holds one value, yes.
 */
export const TRAIT_DIMENSIONS = [
  'kind',
  'tier',
  'country',
  'role',
  'signup_source',
  'characters',
  'start_hour',
  'internal',
] as const;
export type TraitDimension = (typeof TRAIT_DIMENSIONS)[number];

/** How a value that nobody told is written in cells and traits. */
export const UNKNOWN = 'unknown';

/** The name under which all qualifying activity is kept. */
export const ANY_ACTIVITY = '*';

/** The name under which started sessions are kept, in the hour or day of their first activity. */
export const SESSION = '$session';
