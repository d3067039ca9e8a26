import { exactTotal } from './exact-total.ts';
import { numberOf, objectOf, objectsOf, textOf } from './field-of.ts';
import { minorUnits } from './minor-units.ts';
import { NotProjectable } from './projections/draft.ts';
import type { StripeObject } from './stripe-event.ts';

/** One priced line of a subscription. */
export type PricedItem = {
  price: StripeObject;
  currency: string;
  interval: 'day' | 'week' | 'month' | 'year';
  intervalCount: number;
  quantity: number;
  /** What one unit costs in minor units; null when it has a fraction or differs by volume. */
  unitMinor: number | null;
  /** What all units cost for one period, in minor units. */
  totalMinor: number;
};

const INTERVALS = { day: 'day', week: 'week', month: 'month', year: 'year' } as const;

/** The priced lines of a subscription, of any API version: items with a price or a plan, or the one plan of old. */
export function subscriptionItems(subscription: StripeObject): PricedItem[] {
  const list = objectOf(subscription, 'items');
  if (list !== null && list['has_more'] === true)
    throw new NotProjectable('The subscription has more items than the event tells. Read it by a backfill.');
  const items = objectsOf(subscription, 'items');
  const lines = items.length > 0 ? items : [subscription];
  return lines.flatMap((line) => toItem(line) ?? []);
}

function toItem(line: StripeObject): PricedItem | null {
  const price = objectOf(line, 'price') ?? objectOf(line, 'plan');
  if (price === null) return null;
  const recurring = objectOf(price, 'recurring') ?? objectOf(line, 'plan') ?? price;
  const word = textOf(recurring, 'interval') ?? '';
  const interval = Object.entries(INTERVALS).find(([name]) => name === word)?.[1];
  if (interval === undefined) throw new NotProjectable(`A price recurs every ${word || 'unknown interval'}.`);
  const currency = (textOf(price, 'currency') ?? '').toUpperCase();
  const quantity = quantityOf(line, price, recurring);
  const unit = unitOf(price);
  const whole = Number(unit);
  return {
    price,
    currency,
    interval,
    intervalCount: numberOf(recurring, 'interval_count') ?? 1,
    quantity,
    unitMinor: Number.isSafeInteger(whole) ? minorUnits(whole, currency) : null,
    totalMinor: minorUnits(exactTotal(unit, quantity) ?? 0, currency),
  };
}

// What is metered, or priced by tiers that are not told, has no price before it is used.
function unitOf(price: StripeObject): string {
  const whole = numberOf(price, 'unit_amount') ?? numberOf(price, 'amount');
  const decimal = textOf(price, 'unit_amount_decimal') ?? textOf(price, 'amount_decimal');
  return decimal ?? String(whole ?? 0);
}

function quantityOf(line: StripeObject, price: StripeObject, recurring: StripeObject): number {
  if (textOf(recurring, 'usage_type') === 'metered') return 0;
  const quantity = numberOf(line, 'quantity') ?? 1;
  const packs = objectOf(price, 'transform_quantity') ?? objectOf(price, 'transform_usage');
  const size = packs === null ? null : numberOf(packs, 'divide_by');
  if (packs === null || size === null || size < 1) return quantity;
  return textOf(packs, 'round') === 'up' ? Math.ceil(quantity / size) : Math.floor(quantity / size);
}
