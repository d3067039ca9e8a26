import type { PersonRecord } from '@sextant/db/queries/rollups/person-record';
import { UNKNOWN, type TraitDimension } from './dimension.ts';

const HOUR_MS = 3_600_000;

/** A customer's traits today; visitors have none. */
export function traitsOf(person: PersonRecord): Partial<Record<TraitDimension, string>> {
  return {
    kind: 'customer',
    tier: person.tier ?? UNKNOWN,
    country: person.country ?? UNKNOWN,
    role: person.role ?? UNKNOWN,
    signup_source: person.signupSource ?? UNKNOWN,
    characters: person.characterCount?.toString() ?? UNKNOWN,
    start_hour: new Date(Math.floor(person.startedAt.getTime() / HOUR_MS) * HOUR_MS).toISOString(),
    ...(person.isInternal ? { internal: 'yes' } : {}),
  };
}
