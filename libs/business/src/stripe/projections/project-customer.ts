import { idOf, instantOf, objectOf, textOf } from '../field-of.ts';
import type { StripeObject } from '../stripe-event.ts';
import type { Draft, Projected } from './draft.ts';

/**
 * The customer under the platform's own id; what Stripe does not know stays as it is. Customers of a connected account are
 * its own, unless the platform knows them.
 */
export function projectCustomer({ id, last, known }: Projected): Draft[] {
  const { object, account } = last;
  if (account !== null && known.metadataKey(object) === null) return [];
  const key = known.keyOf(id);
  const said = {
    email: textOf(object, 'email')?.slice(0, 320) ?? null,
    name: textOf(object, 'name')?.slice(0, 1000) ?? null,
    country: countryOf(object),
  };
  const filled = Object.entries(said).filter(([, value]) => value !== null && value.trim() !== '');
  return [
    {
      entity: 'customers',
      input: {
        id: key,
        ...Object.fromEntries(filled),
        first_seen_at: instantOf(object, 'created')?.toISOString() ?? null,
        traits: { stripe_customer: id },
      },
    },
  ];
}

function countryOf(object: StripeObject): string | null {
  const places = [objectOf(object, 'address'), objectOf(objectOf(object, 'shipping') ?? {}, 'address')];
  const countries = places.map((place) => (place === null ? null : idOf(place, 'country')));
  return countries.find((country) => country !== null && /^[A-Za-z]{2}$/.test(country)) ?? null;
}
