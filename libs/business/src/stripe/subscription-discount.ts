import { idsOf, instantOf, numberOf, objectOf, objectsOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { minorUnits } from './minor-units.ts';
import type { StripeObject } from './stripe-event.ts';

export type Discounting = {
  /** Taken off each payment, in minor units. */
  minor: number;
  /** The first instant without it; null while it has no end. */
  endsAt: Date | null;
};

/** What recurring coupons take off a payment of a subscription. A coupon that counts once takes nothing off a month. */
export function subscriptionDiscount(
  subscription: StripeObject,
  { totalMinor, currency }: { totalMinor: number; currency: string },
  known: KnownObjects,
): Discounting {
  const applied = discountsOf(subscription, known).flatMap((discount) => {
    const coupon = couponOf(discount, known);
    return coupon === null || textOf(coupon, 'duration') === 'once' ? [] : [{ discount, coupon }];
  });
  const left = applied.reduce((rest, { coupon }) => rest - offOf(coupon, rest, currency), totalMinor);
  const ends = applied.map(({ discount, coupon }) => endOf(discount, coupon));
  const last = ends.reduce<Date | null>(
    (a, b) => (a !== null && b !== null && a > b ? a : b),
    ends[0] ?? null,
  );
  return { minor: totalMinor - left, endsAt: ends.includes(null) ? null : last };
}

// Old API versions tell one discount in full, newer ones name several, which events of their own tell.
function discountsOf(subscription: StripeObject, known: KnownObjects): StripeObject[] {
  const single = objectOf(subscription, 'discount');
  const full = objectsOf(subscription, 'discounts');
  const named = idsOf(subscription, 'discounts').filter((id) => !full.some((one) => one['id'] === id));
  const several = [...full, ...named.map((id) => known.latest(id)).filter((one) => one !== null)];
  return several.length > 0 || single === null ? several : [single];
}

function couponOf(discount: StripeObject, known: KnownObjects): StripeObject | null {
  const source = objectOf(discount, 'source') ?? {};
  return objectOf(discount, 'coupon') ?? objectOf(source, 'coupon') ?? known.latest(textOf(source, 'coupon'));
}

function offOf(coupon: StripeObject, amount: number, currency: string): number {
  const percent = numberOf(coupon, 'percent_off');
  if (percent !== null) return Math.round((amount * percent) / 100);
  const options = objectOf(objectOf(coupon, 'currency_options') ?? {}, currency.toLowerCase());
  const off = (options && numberOf(options, 'amount_off')) ?? ownAmount(coupon, currency);
  return Math.min(minorUnits(off, currency), amount);
}

function ownAmount(coupon: StripeObject, currency: string): number {
  const isSame = (textOf(coupon, 'currency') ?? '').toUpperCase() === currency;
  return isSame ? (numberOf(coupon, 'amount_off') ?? 0) : 0;
}

function endOf(discount: StripeObject, coupon: StripeObject): Date | null {
  const end = instantOf(discount, 'end');
  const start = instantOf(discount, 'start');
  const months = numberOf(coupon, 'duration_in_months');
  if (end !== null || start === null || months === null) return end;
  const day = start.getUTCDate();
  const later = new Date(start);
  later.setUTCMonth(start.getUTCMonth() + months, 1);
  const longest = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, longest));
  return later;
}
