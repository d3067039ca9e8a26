import { idOf, idsOf, textOf } from './field-of.ts';
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

/** Kinds of objects that follow from what prices and coupons say. Those may be called anything, so they are named with their kind. */
const PRICED = new Set(['subscription', 'discount', 'customer']);

/** Ids of the other objects that this one names, at whatever depth its API version names them. */
export function objectRefs(object: StripeObject): string[] {
  const found = new Set<string>();
  collect(object, found, 0);
  if (PRICED.has(textOf(object, 'object') ?? '')) collectPrices(object, found, 0);
  return [...found].slice(0, MOST);
}

/** How a price, plan or coupon is named among the references of what follows from it. */
export function pricedRef(kind: string, id: string): string {
  return `${kind === 'coupon' ? 'coupon' : 'price'}:${id}`;
}

/** The id of a price or coupon that a reference names; null for a reference to anything else. */
export function idOfPricedRef(ref: string): string | null {
  return /^(?:price|coupon):(.+)$/.exec(ref)?.[1] ?? null;
}

function collectPrices(object: StripeObject, found: Set<string>, depth: number): void {
  for (const kind of ['price', 'plan', 'coupon']) {
    const id = idOf(object, kind);
    if (id !== null) found.add(pricedRef(kind, id));
  }
  if (depth < DEEPEST) for (const inner of membersOf(object)) collectPrices(inner, found, depth + 1);
}

function collect(object: StripeObject, found: Set<string>, depth: number): void {
  for (const field of NAMING) {
    const id = idOf(object, field);
    if (id !== null) found.add(id);
  }
  for (const id of idsOf(object, 'discounts')) found.add(id);
  if (depth < DEEPEST) for (const inner of membersOf(object)) collect(inner, found, depth + 1);
}

function membersOf(object: StripeObject): StripeObject[] {
  return Object.values(object).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((member: unknown) => {
      const inner = StripeObject.safeParse(member);
      return inner.success && !Array.isArray(member) ? [inner.data] : [];
    }),
  );
}
