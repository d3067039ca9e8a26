import type { Discount } from './customer-discounts.ts';
import { couponOf, endOfDiscount, monthsLater } from './coupon-of-discount.ts';
import { customerDiscounts } from './customer-discounts.ts';
import { idOf, idsOf, instantOf, objectOf, objectsOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import type { StripeObject } from './stripe-event.ts';
import type { PricedItem } from './subscription-price.ts';

const DAY_MS = 86_400_000;

/**
 * The discounts of a subscription in the order in which they are taken off: those of its lines, then its own, or, where it
 * has none, those of its customer. Coupons that count once are left out.
 */
export function discountsOf(
  subscription: StripeObject,
  items: readonly PricedItem[],
  known: KnownObjects,
): Discount[] {
  const ofLines = items.flatMap(({ line }) =>
    line === subscription ? [] : toldBy(line, known).map((one) => toDiscount(one, line, known)),
  );
  const own = toldBy(subscription, known).map((one) => toDiscount(one, null, known));
  const inherited = own.length > 0 ? [] : customerDiscounts(idOf(subscription, 'customer'), known);
  return [...ofLines, ...own, ...inherited].filter(
    ({ coupon }) => coupon === null || textOf(coupon, 'duration') !== 'once',
  );
}

type Named = { id: string; discount: StripeObject | null };

// Old API versions tell one discount in full, newer ones name several, which events of their own tell.
function toldBy(holder: StripeObject, known: KnownObjects): Named[] {
  const full = new Map(objectsOf(holder, 'discounts').map((one) => [textOf(one, 'id'), one]));
  const several = [
    ...[...full].filter(([id]) => id === null).map(([, discount]) => ({ id: 'of a subscription', discount })),
    ...idsOf(holder, 'discounts').map((id) => ({ id, discount: full.get(id) ?? known.latest(id) })),
  ];
  const single = objectOf(holder, 'discount');
  if (several.length > 0 || single === null) return several;
  return [{ id: textOf(single, 'id') ?? 'of a subscription', discount: single }];
}

function toDiscount({ id, discount }: Named, line: StripeObject | null, known: KnownObjects): Discount {
  const coupon = discount === null ? null : couponOf(discount, known);
  return {
    coupon,
    line,
    name: id,
    from: discount && instantOf(discount, 'start'),
    until: discount && endOfDiscount(discount, coupon),
    isInherited: false,
  };
}

/**
 * When a discount takes something off what a line costs. Where one payment covers more than a month, that is from the first
 * payment within its time to the first one after it: three months off a yearly price are a whole year's.
 */
export function windowOf(
  { from, until, isInherited }: Discount,
  { item, subscription }: { item: PricedItem; subscription: StripeObject },
): { from: Date | null; until: Date | null } {
  const months = item.intervalCount * ({ day: 0, week: 0, month: 1, year: 12 } as const)[item.interval];
  const anchor =
    instantOf(subscription, 'billing_cycle_anchor') ??
    instantOf(subscription, 'start_date') ??
    instantOf(subscription, 'current_period_start');
  if (until === null || months <= 1 || anchor === null) return { from: isInherited ? from : null, until };
  // What is applied with the payment may be noted some moments after it.
  const begins = from === null ? null : paymentFrom(new Date(from.getTime() - DAY_MS), anchor, months);
  return { from: begins, until: paymentFrom(until, anchor, months) };
}

function paymentFrom(at: Date, anchor: Date, months: number): Date {
  let payments = Math.max(Math.floor((at.getTime() - anchor.getTime()) / (DAY_MS * 31 * months)), 0);
  while (monthsLater(anchor, payments * months) < at) payments += 1;
  return monthsLater(anchor, payments * months);
}
