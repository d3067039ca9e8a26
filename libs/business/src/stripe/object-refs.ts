import { idOf, idsOf } from './field-of.ts';
import { StripeObject } from './stripe-event.ts';

const NAMING = [
  'customer',
  'charge',
  'invoice',
  'payment_intent',
  'subscription',
  'destination',
  'account',
  'application_fee',
  'original_payout',
  'reversed_by',
];
const DEEPEST = 5;
const MOST = 200;

/** Ids of the other objects that this one names, at whatever depth its API version names them. */
export function objectRefs(object: StripeObject): string[] {
  const found = new Set<string>();
  collect(object, found, 0);
  return [...found].slice(0, MOST);
}

function collect(object: StripeObject, found: Set<string>, depth: number): void {
  for (const field of NAMING) {
    const id = idOf(object, field);
    if (id !== null) found.add(id);
  }
  for (const id of idsOf(object, 'discounts')) found.add(id);
  if (depth === DEEPEST) return;
  for (const value of Object.values(object)) {
    for (const member of Array.isArray(value) ? value : [value]) {
      const inner = StripeObject.safeParse(member);
      if (inner.success && !Array.isArray(member)) collect(inner.data, found, depth + 1);
    }
  }
}
