import { couponOf, endOfDiscount } from './coupon-of-discount.ts';
import { idOf, instantOf, objectOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import type { Observation } from './observation.ts';
import type { StripeObject } from './stripe-event.ts';

/** A discount that recurs, and when it takes something off a line. */
export type Discount = {
  /** Null when nobody told it. */
  coupon: StripeObject | null;
  /** For this line alone; null for all. */
  line: StripeObject | null;
  name: string;
  from: Date | null;
  until: Date | null;
  /** The customer's: not there before its time. What a subscription names itself holds from when it names it. */
  isInherited: boolean;
};

/** The discounts that a customer ever had and that hold for subscriptions without one of their own, with their times. */
export function customerDiscounts(customer: string | null, known: KnownObjects): Discount[] {
  if (customer === null) return [];
  const seen = new Map<string, { discount: StripeObject; from: Date; until: Date | null }>();
  const note = (discount: StripeObject, at: Date) => {
    const key = keyOf(discount);
    const before = seen.get(key);
    seen.set(key, { discount, from: before?.from ?? instantOf(discount, 'start') ?? at, until: null });
  };
  const close = (at: Date, but: string | null) => {
    for (const [key, one] of seen)
      if (key !== but && one.until === null) seen.set(key, { ...one, until: at });
  };
  for (const { object, at, kind, eventType } of historyOf(customer, known)) {
    if (kind === 'discount' && eventType.endsWith('.deleted')) close(at, null);
    else if (kind === 'discount') note(object, at);
    else if (object['discount'] !== undefined) {
      const current = objectOf(object, 'discount');
      close(at, current && keyOf(current));
      if (current !== null) note(current, at);
    }
  }
  return [...seen.values()].map(({ discount, from, until }) => {
    const coupon = couponOf(discount, known);
    const ends = [until, endOfDiscount(discount, coupon)].filter((end) => end !== null);
    return {
      coupon,
      line: null,
      name: keyOf(discount),
      from,
      isInherited: true,
      until: ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime()))),
    };
  });
}

// A discount of an invoice, a session or a subscription names that too.
function historyOf(customer: string, known: KnownObjects): Observation[] {
  const discounts = known
    .ofKind('discount')
    .filter(
      (one) =>
        idOf(one, 'customer') === customer &&
        ['subscription', 'subscription_item', 'invoice', 'invoice_item', 'checkout_session'].every(
          (holder) => idOf(one, holder) === null,
        ),
    );
  const all = [
    ...known.historyOf(customer),
    ...discounts.flatMap((one) => known.historyOf(textOf(one, 'id') ?? `discount:${customer}`)),
  ];
  return all.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function keyOf(discount: StripeObject): string {
  return (
    textOf(discount, 'id') ?? `of a customer since ${instantOf(discount, 'start')?.toISOString() ?? 'ever'}`
  );
}
