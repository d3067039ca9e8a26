import { offOf, productsOf } from './coupon-of-discount.ts';
import { discountsOf, windowOf } from './discounts-of-subscription.ts';
import type { Discount } from './customer-discounts.ts';
import { idOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import type { StripeObject } from './stripe-event.ts';
import type { PricedItem } from './subscription-price.ts';

export type Discounting = {
  /** Taken off each payment, in minor units; null when it is not told. */
  minor: number | null;
  /** The next instant at which that changes; null when none is known. */
  endsAt: Date | null;
  /** Why it is not told: a sentence that names the discount. */
  unknown: string | null;
};

/** A line and what it costs in the unit of the sum: a payment, or a month where lines are paid at different intervals. */
export type Charged = { item: PricedItem; minor: number };

type Discounted = {
  subscription: StripeObject;
  lines: readonly Charged[];
  known: KnownObjects;
  at: Date;
};

/** What recurring coupons take off a payment of a subscription at an instant. A coupon that counts once takes nothing off a month. */
export function subscriptionDiscount({ subscription, lines, known, at }: Discounted): Discounting {
  const discounts = discountsOf(
    subscription,
    lines.map(({ item }) => item),
    known,
  );
  const left = lines.map(({ minor }) => minor);
  const changes: Date[] = [];
  let unknown: string | null = null;
  for (const discount of discounts) {
    const eligible = lines.map(({ item }) => {
      if (!isFor(discount, item)) return false;
      const { from, until } = windowOf(discount, { item, subscription });
      changes.push(...[from, until].filter((one) => one !== null && one > at).filter((one) => one !== null));
      return (from === null || from <= at) && (until === null || until > at);
    });
    if (eligible.includes(true)) unknown = takeOff(discount, { left, lines, eligible }) ?? unknown;
  }
  const total = sumOf(lines.map(({ minor }) => minor));
  return {
    minor: unknown === null ? Math.round(total - sumOf(left)) : null,
    endsAt: changes.length === 0 ? null : new Date(Math.min(...changes.map((one) => one.getTime()))),
    unknown,
  };
}

function isFor({ line, coupon }: Discount, item: PricedItem): boolean {
  if (line !== null && line !== item.line) return false;
  const products = coupon === null ? null : productsOf(coupon);
  return products === null || products.includes(idOf(item.price, 'product') ?? '');
}

type Taking = { left: number[]; lines: readonly Charged[]; eligible: readonly boolean[] };

/** Takes a discount off what is left of the eligible lines, by their share; says why where that is not told. */
function takeOff({ coupon, name }: Discount, { left, lines, eligible }: Taking): string | null {
  const rest = sumOf(left.filter((_, place) => eligible[place]));
  if (rest === 0) return null;
  if (coupon === null)
    return `The discount ${name} is not told. Let the endpoint send discounts, or read it by a backfill.`;
  const currency = lines[0]?.item.currency ?? '';
  const off = offOf(coupon, rest, currency);
  if (off === null)
    return `What the coupon ${idOf({ coupon }, 'coupon') ?? name} takes off in ${currency} is not told. Read it by a backfill of coupons.`;
  left.forEach((minor, place) => {
    if (eligible[place]) left[place] = minor - (off * minor) / rest;
  });
  return null;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
