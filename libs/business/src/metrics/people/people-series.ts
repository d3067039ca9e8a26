import type { People } from '../../rollups/people.ts';

/** Who is counted in each bucket, by value of the event split; under null when not split. */
export type PeopleSeries = Map<string | null, People[]>;
