/** What is known of a person today; every people metric can be split and filtered by it. */
export const PERSON_DIMENSIONS = [
  'tier',
  'country',
  'role',
  'signup_source',
  'characters',
  'activity',
  'kind',
] as const;
export type PersonDimension = (typeof PERSON_DIMENSIONS)[number];

/** What an event says of itself. */
export const EVENT_DIMENSIONS = ['event', 'device', 'browser', 'os', 'event_country', 'source'] as const;
export type EventDimension = (typeof EVENT_DIMENSIONS)[number];

/** What a generation says of itself. */
export const GENERATION_DIMENSIONS = ['type', 'quality', 'failure_reason'] as const;
export type GenerationDimension = (typeof GENERATION_DIMENSIONS)[number];

/** What a record says of itself. */
export type RecordDimension = GenerationDimension | 'tier';

export type Dimension = PersonDimension | EventDimension | RecordDimension;

export function isPersonDimension(name: string): name is PersonDimension {
  return PERSON_DIMENSIONS.some((dimension) => dimension === name);
}

export function isEventDimension(name: string): name is EventDimension {
  return EVENT_DIMENSIONS.some((dimension) => dimension === name);
}

export function isGenerationDimension(name: string): name is GenerationDimension {
  return GENERATION_DIMENSIONS.some((dimension) => dimension === name);
}
