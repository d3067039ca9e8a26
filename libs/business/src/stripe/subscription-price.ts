import { exactTotal } from './exact-total.ts';
import { idOf, numberOf, objectOf, objectsOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { minorUnits } from './minor-units.ts';
import { NotProjectable } from './projections/draft.ts';
import type { StripeObject } from './stripe-event.ts';
import { decimalOf, tieredTotal } from './tiered-total.ts';

/** One priced line of a subscription. */
export type PricedItem = {
  line: StripeObject;
  price: StripeObject;
  currency: string;
  interval: 'day' | 'week' | 'month' | 'year';
  intervalCount: number;
  quantity: number;
  /** What one unit costs in minor units; null when it has a fraction, differs by volume or is not told. */
  unitMinor: number | null;
  /** What all units cost for one period, in minor units; null when it is not told. */
  totalMinor: number | null;
  /** Why that is not told: a sentence that names the price. */
  unknown: string | null;
};

const INTERVALS = { day: 'day', week: 'week', month: 'month', year: 'year' } as const;
const READ_PRICES = 'Read it by a backfill of subscriptions.';

/**
 * The priced lines of a subscription, of any API version: items with a price or a plan, or the one plan of old. Amounts are
 * in the currency of the subscription; tiers and other currencies are taken from the price as it is known where the line
 * leaves them out, as events do.
 */
export function subscriptionItems(subscription: StripeObject, known: KnownObjects): PricedItem[] {
  const items = objectsOf(subscription, 'items');
  const lines = items.length > 0 ? items : [subscription];
  return lines.flatMap((line) => toItem(line, textOf(subscription, 'currency'), known) ?? []);
}

function toItem(line: StripeObject, billed: string | null, known: KnownObjects): PricedItem | null {
  const id = idOf(line, 'price') ?? idOf(line, 'plan');
  const stored = known.latest(id) ?? {};
  const price = objectOf(line, 'price') ?? objectOf(line, 'plan') ?? known.latest(id);
  if (price === null && id === null) return null;
  if (price === null) throw new NotProjectable(`The price ${id} is not told. ${READ_PRICES}`);
  const recurring = objectOf(price, 'recurring') ?? objectOf(line, 'plan') ?? price;
  const word = textOf(recurring, 'interval') ?? '';
  const interval = Object.entries(INTERVALS).find(([name]) => name === word)?.[1];
  if (interval === undefined) throw new NotProjectable(`A price recurs every ${word || 'unknown interval'}.`);
  const currency = (billed ?? textOf(price, 'currency') ?? '').toUpperCase();
  const quantity = quantityOf(line, price, recurring);
  const cost = costOf({ price, stored, currency }, quantity);
  return {
    line,
    price,
    currency,
    interval,
    intervalCount: numberOf(recurring, 'interval_count') ?? 1,
    quantity,
    ...cost,
  };
}

type Cost = Pick<PricedItem, 'unitMinor' | 'totalMinor' | 'unknown'>;
type Terms = { price: StripeObject; stored: StripeObject; currency: string };

function costOf({ price, stored, currency }: Terms, quantity: number): Cost {
  // What is metered costs nothing before it is used.
  if (quantity === 0) return { unitMinor: 0, totalMinor: 0, unknown: null };
  const name = textOf(price, 'id') ?? 'of a subscription';
  const terms = [price, stored].map((one) => inCurrency(one, currency)).filter((one) => one !== null);
  if (terms.length === 0)
    return untold(
      `The price ${name} is in ${textOf(price, 'currency')?.toUpperCase()}; what it costs in ${currency} is not told. ${READ_PRICES}`,
    );
  if (isTiered(price)) {
    const tiers = terms.map((one) => objectsOf(one, 'tiers')).find((some) => some.length > 0) ?? [];
    const mode = textOf(price, 'tiers_mode') ?? textOf(stored, 'tiers_mode');
    const total = tieredTotal(tiers, mode, quantity);
    if (total === null) return untold(`The tiers of the price ${name} are not told. ${READ_PRICES}`);
    return { unitMinor: null, totalMinor: minorUnits(total, currency), unknown: null };
  }
  const unit = terms
    .map((one) => decimalOf(one, 'unit_amount') ?? decimalOf(one, 'amount'))
    .find((one) => one !== null);
  const total = unit === undefined ? null : exactTotal(unit, quantity);
  if (total === null) return untold(`What a unit of the price ${name} costs is not told. ${READ_PRICES}`);
  const whole = Number(unit);
  return {
    unitMinor: Number.isSafeInteger(whole) ? minorUnits(whole, currency) : null,
    totalMinor: minorUnits(total, currency),
    unknown: null,
  };
}

function untold(unknown: string): Cost {
  return { unitMinor: null, totalMinor: null, unknown };
}

/** What a price says of a currency: itself, or one of its options; null when it says nothing of it. */
function inCurrency(price: StripeObject, currency: string): StripeObject | null {
  if (textOf(price, 'currency')?.toUpperCase() === currency) return price;
  return objectOf(objectOf(price, 'currency_options') ?? {}, currency.toLowerCase());
}

function isTiered(price: StripeObject): boolean {
  return textOf(price, 'billing_scheme') === 'tiered' || objectsOf(price, 'tiers').length > 0;
}

function quantityOf(line: StripeObject, price: StripeObject, recurring: StripeObject): number {
  if (textOf(recurring, 'usage_type') === 'metered') return 0;
  const quantity = numberOf(line, 'quantity') ?? 1;
  const packs = objectOf(price, 'transform_quantity') ?? objectOf(price, 'transform_usage');
  const size = packs === null ? null : numberOf(packs, 'divide_by');
  if (packs === null || size === null || size < 1) return quantity;
  return textOf(packs, 'round') === 'up' ? Math.ceil(quantity / size) : Math.floor(quantity / size);
}
