import { idOf, instantOf, numberOf, objectOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { minorUnits } from './minor-units.ts';
import type { StripeObject } from './stripe-event.ts';

/** The coupon of a discount, with what only a reading of coupons tells of it; null when it is not told. */
export function couponOf(discount: StripeObject, known: KnownObjects): StripeObject | null {
  const source = objectOf(discount, 'source') ?? {};
  const id = idOf(discount, 'coupon') ?? idOf(source, 'coupon');
  const stored = known.latest(id);
  const told = objectOf(discount, 'coupon') ?? objectOf(source, 'coupon');
  return told === null && stored === null ? null : { ...stored, ...told };
}

/** Ids of the products that a coupon is for; null for all. */
export function productsOf(coupon: StripeObject): readonly string[] | null {
  const products = (objectOf(coupon, 'applies_to') ?? {})['products'];
  return Array.isArray(products) ? products.filter((one) => typeof one === 'string') : null;
}

/** What a coupon takes off an amount of minor units; null when that is not told in its currency. */
export function offOf(coupon: StripeObject, amount: number, currency: string): number | null {
  const percent = numberOf(coupon, 'percent_off');
  if (percent !== null) return Math.round((amount * percent) / 100);
  const options = objectOf(objectOf(coupon, 'currency_options') ?? {}, currency.toLowerCase());
  const isSame = (textOf(coupon, 'currency') ?? '').toUpperCase() === currency;
  const off =
    (options && numberOf(options, 'amount_off')) ?? (isSame ? numberOf(coupon, 'amount_off') : null);
  return off === null ? null : Math.min(minorUnits(off, currency), amount);
}

/** The first instant without a discount; null while it has no end. */
export function endOfDiscount(discount: StripeObject, coupon: StripeObject | null): Date | null {
  const end = instantOf(discount, 'end');
  const start = instantOf(discount, 'start');
  const months = coupon === null ? null : numberOf(coupon, 'duration_in_months');
  return end !== null || start === null || months === null ? end : monthsLater(start, months);
}

/** The same day of a later month, or its last where that month is shorter. */
export function monthsLater(start: Date, months: number): Date {
  const later = new Date(start);
  later.setUTCMonth(start.getUTCMonth() + months, 1);
  const longest = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(start.getUTCDate(), longest));
  return later;
}
