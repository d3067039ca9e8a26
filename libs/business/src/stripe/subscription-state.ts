import { plainTable } from '../kernel/plain-table.ts';
import { idOf, objectOf, textOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import { NotProjectable } from './projections/draft.ts';
import { subscriptionDiscount } from './subscription-discount.ts';
import { subscriptionItems, type PricedItem } from './subscription-price.ts';
import type { StripeObject } from './stripe-event.ts';

/** What a subscription is and costs at an instant. */
export type SubscriptionState = {
  plan: string;
  tier: string;
  status: 'trialing' | 'active' | 'past_due' | 'paused' | 'unpaid' | 'incomplete' | 'cancelled';
  amountMinor: number;
  currency: string;
  interval: 'day' | 'week' | 'month' | 'year';
  intervalCount: number;
  quantity: number;
  discountMinor: number;
  discountEndsAt: Date | null;
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

/** Reads a subscription as Stripe tells it. Throws when it has no price, or prices in several currencies. */
export function subscriptionState(subscription: StripeObject, known: KnownObjects): SubscriptionState {
  const items = subscriptionItems(subscription);
  const [first] = items;
  if (first === undefined) throw new NotProjectable('The subscription has no price.');
  const currencies = [...new Set(items.map((item) => item.currency))];
  if (currencies.length > 1)
    throw new NotProjectable(
      `Its items are in several currencies (${currencies.join(', ')}); they cannot be added.`,
    );
  const sum = sumOf(items);
  const discount = subscriptionDiscount(subscription, sum, known);
  return {
    plan: namesOf(items, (item) => textOf(item.price, 'lookup_key') ?? textOf(item.price, 'id')).slice(
      0,
      200,
    ),
    tier: namesOf(items, (item) => tierOf(subscription, item, known)).slice(0, 100),
    status: statusOf(subscription),
    amountMinor: sum.amountMinor,
    currency: first.currency,
    interval: sum.interval,
    intervalCount: sum.intervalCount,
    quantity: sum.quantity,
    discountMinor: discount.minor,
    discountEndsAt: discount.endsAt,
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

// One line keeps its unit and quantity. Several become one sum; if their periods differ, each is turned into a month first.
function sumOf(items: readonly PricedItem[]) {
  const [first] = items;
  if (first === undefined) throw new NotProjectable('The subscription has no price.');
  const { currency, interval, intervalCount } = first;
  const isOne = items.length === 1 && first.unitMinor !== null && first.quantity > 0;
  const totalMinor = items.reduce((sum, item) => sum + item.totalMinor, 0);
  if (isOne)
    return {
      currency,
      interval,
      intervalCount,
      quantity: first.quantity,
      amountMinor: first.unitMinor ?? 0,
      totalMinor,
    };
  const isEven = items.every((item) => item.interval === interval && item.intervalCount === intervalCount);
  if (isEven) return { currency, interval, intervalCount, quantity: 1, amountMinor: totalMinor, totalMinor };
  const monthly = items.reduce((sum, item) => sum + monthlyMinor(item), 0);
  const amountMinor = Math.round(monthly);
  return {
    currency,
    interval: 'month' as const,
    intervalCount: 1,
    quantity: 1,
    amountMinor,
    totalMinor: amountMinor,
  };
}

/** What a line costs a month, not rounded. */
export function monthlyMinor({ totalMinor, interval, intervalCount }: PricedItem): number {
  return totalMinor / (MONTHS[interval] * intervalCount);
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
