import type { Calendar } from './calendar.ts';
import { tierAt } from './membership-state.ts';
import type { Person } from './people.ts';

const SOURCE_UNKNOWN_EVERY = 60;

/** A person as the platform would send them today. */
export function customerRecord(person: Person, calendar: Calendar, index: number): Record<string, unknown> {
  return {
    id: person.key,
    email: person.email,
    name: person.name,
    role: person.role,
    tier: tierAt(person.memberships, calendar.now)?.tier ?? 'free',
    country: person.place.country,
    ...(index % SOURCE_UNKNOWN_EVERY === 0 ? {} : { signup_source: person.source.source }),
    character_count: person.characterCount,
    signed_up_at: new Date(person.signedUpAt).toISOString(),
    is_internal: person.isInternal,
    traits: {
      city: person.city,
      language: person.place.country === 'DE' ? 'de' : 'en',
      newsletter: person.characterCount % 2 === 0,
    },
  };
}
