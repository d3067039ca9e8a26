import { plainTable } from '../kernel/plain-table.ts';
import { idOf, objectOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { NotProjectable } from './projections/draft.ts';
import { subscriptionDiscount, type Charged } from './subscription-discount.ts';
import { subscriptionItems, type PricedItem } from './subscription-price.ts';
import type { StripeObject } from './stripe-event.ts';

/** What a subscription is and costs at an instant. */
export type SubscriptionState = {
  plan: string;
  tier: string;
  status: 'trialing' | 'active' | 'past_due' | 'paused' | 'unpaid' | 'incomplete' | 'cancelled';
  /** Of one interval and one unit; null when it is not told. */
  amountMinor: number | null;
  currency: string;
  interval: 'day' | 'week' | 'month' | 'year';
  intervalCount: number;
  quantity: number;
  /** Null when it is not told. */
  discountMinor: number | null;
  /** When the discount is another one, or none. */
  discountEndsAt: Date | null;
  /** Why an amount is not told; null when all are. */
  unknown: string | null;
};

const STATUSES: Readonly<Record<string, SubscriptionState['status']>> = plainTable({
  trialing: 'trialing',
  active: 'active',
  past_due: 'past_due',
  paused: 'paused',
  unpaid: 'unpaid',
  incomplete: 'incomplete',
  canceled: 'cancelled',
  incomplete_expired: 'cancelled',
});

const MONTHS = { day: 12 / 365, week: 12 / 52, month: 1, year: 12 } as const;

/** Reads a subscription as Stripe tells it, at an instant. Throws when it has no price, or prices in several currencies. */
export function subscriptionState(
  subscription: StripeObject,
  known: KnownObjects,
  at: Date,
): SubscriptionState {
  const items = subscriptionItems(subscription, known);
  const [first] = items;
  if (first === undefined) throw new NotProjectable('The subscription has no price.');
  const currencies = [...new Set(items.map((item) => item.currency))];
  if (currencies.length > 1)
    throw new NotProjectable(
      `Its items are in several currencies (${currencies.join(', ')}); they cannot be added.`,
    );
  const { lines, ...sum } = sumOf(items);
  const discount = subscriptionDiscount({ subscription, lines, known, at });
  const isCut = objectOf(subscription, 'items')?.['has_more'] === true;
  return {
    plan: namesOf(items, (item) => textOf(item.price, 'lookup_key') ?? textOf(item.price, 'id')).slice(
      0,
      200,
    ),
    tier: namesOf(items, (item) => tierOf(subscription, item, known)).slice(0, 100),
    status: statusOf(subscription),
    amountMinor: isCut ? null : sum.amountMinor,
    currency: first.currency,
    interval: sum.interval,
    intervalCount: sum.intervalCount,
    quantity: sum.quantity,
    discountMinor: discount.minor,
    discountEndsAt: discount.endsAt,
    unknown:
      items.find(({ unknown }) => unknown !== null)?.unknown ??
      (isCut ? 'It has more items than the event tells. Read it by a backfill of subscriptions.' : null) ??
      discount.unknown,
  };
}

function statusOf(subscription: StripeObject): SubscriptionState['status'] {
  const told = textOf(subscription, 'status') ?? '';
  const status = STATUSES[told];
  if (status === undefined)
    throw new NotProjectable(`Sextant does not know the status ${told} of a subscription.`);
  const isHalted = objectOf(subscription, 'pause_collection') !== null;
  return isHalted && (status === 'active' || status === 'past_due') ? 'paused' : status;
}

type Sum = Pick<SubscriptionState, 'interval' | 'intervalCount' | 'quantity' | 'amountMinor'> & {
  lines: Charged[];
};

// One line keeps its unit and quantity. Several become one sum; if their periods differ, each is turned into a month first.
function sumOf(items: readonly PricedItem[]): Sum {
  const [first] = items;
  if (first === undefined) throw new NotProjectable('The subscription has no price.');
  const { interval, intervalCount } = first;
  const isEven = items.every((item) => item.interval === interval && item.intervalCount === intervalCount);
  const lines = items.map((item) => ({ item, minor: isEven ? (item.totalMinor ?? 0) : monthlyMinor(item) }));
  const isTold = items.every(({ totalMinor }) => totalMinor !== null);
  const total = isTold ? Math.round(lines.reduce((sum, { minor }) => sum + minor, 0)) : null;
  if (!isEven) return { interval: 'month', intervalCount: 1, quantity: 1, amountMinor: total, lines };
  const isOne = items.length === 1 && first.unitMinor !== null && first.quantity > 0;
  return isOne
    ? { interval, intervalCount, quantity: first.quantity, amountMinor: first.unitMinor, lines }
    : { interval, intervalCount, quantity: 1, amountMinor: total, lines };
}

// Not rounded.
function monthlyMinor({ totalMinor, interval, intervalCount }: PricedItem): number {
  return (totalMinor ?? 0) / (MONTHS[interval] * intervalCount);
}

function tierOf(subscription: StripeObject, { price }: PricedItem, known: KnownObjects): string | null {
  const product = objectOf(price, 'product') ?? known.latest(idOf(price, 'product')) ?? {};
  const told = [subscription, price, product].map((one) => textOf(objectOf(one, 'metadata') ?? {}, 'tier'));
  return (
    told.find((tier) => tier !== null) ??
    textOf(product, 'name') ??
    textOf(price, 'nickname') ??
    idOf(price, 'product') ??
    textOf(price, 'id')
  );
}

function namesOf(items: readonly PricedItem[], nameOf: (item: PricedItem) => string | null): string {
  return [...new Set(items.map((item) => nameOf(item)?.trim() || 'unnamed'))].join(' + ');
}
