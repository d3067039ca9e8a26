import { KnownObjects } from '../src/stripe/known-objects.ts';
import type { Observation } from '../src/stripe/observation.ts';
import { objectId } from '../src/stripe/object-id.ts';
import { subscriptionHistory } from '../src/stripe/subscription-history.ts';
import { second } from './stripe-receive.ts';

/** When the subscription begins. */
export const START = '2026-01-05T00:00:00Z';

let number = 0;
/** An object as an event told it. */
export function seen(
  object: { object: string; [field: string]: unknown },
  at = START,
  eventType = 'any.updated',
): Observation {
  number += 1;
  return {
    objectId: objectId(object) ?? '',
    kind: object.object,
    at: new Date(at),
    eventId: `evt_${number}`,
    eventType,
    account: null,
    object,
    previous: null,
  };
}

/** A price of 20.00 a month. */
export const price = (fields: object = {}) => ({
  id: 'price_1',
  currency: 'usd',
  unit_amount: 2000,
  product: 'prod_1',
  recurring: { interval: 'month' },
  ...fields,
});
/** A price of 240.00 a year. */
export const yearly = price({ unit_amount: 24_000, recurring: { interval: 'year' } });
/** The subscription, with other fields. */
export const subscription = (fields: object) => ({
  id: 'sub_1',
  object: 'subscription',
  customer: 'cus_1',
  currency: 'usd',
  status: 'active',
  start_date: second(START),
  billing_cycle_anchor: second(START),
  items: { data: [{ id: 'si_1', price: price(), quantity: 1 }] },
  ...fields,
});
/** The event of its start. */
export const of = (fields: object, at = START) =>
  seen(subscription(fields), at, 'customer.subscription.created');
/** A discount of it by a coupon. */
export const discount = (id: string, coupon: object, fields: object = {}) => ({
  id,
  object: 'discount',
  start: second(START),
  end: null,
  coupon: { id: id.toUpperCase(), ...coupon },
  ...fields,
});
/** Ten per cent for good. */
export const TEN = { percent_off: 10, duration: 'forever' };
/** A half for some months. */
export const half = (months: number) => ({
  percent_off: 50,
  duration: 'repeating',
  duration_in_months: months,
});
/** Until a day. */
export const until = (day: string) => ({ end: second(`${day}T00:00:00Z`) });
/** The lines of a subscription. */
export const lines = (...data: object[]) => ({ items: { data } });
/** Whose it is. */
export const customer = (fields: object) => ({ id: 'cus_1', object: 'customer', ...fields });

const MONTHS = 12;
const PERIODS = { day: 12 / 365, week: 12 / 52, month: 1, year: 12 } as const;

/** What the subscription brings a month, at the end of each month of 2026 in whole units, as far as it changes: `1: 9, 4: 18`. */
export function course(...observations: Observation[]): string {
  const known = new KnownObjects(observations, []);
  const steps = subscriptionHistory(known.historyOf('sub_1'), known);
  const told: string[] = [];
  let last = '';
  for (let month = 1; month <= MONTHS + 1; month += 1) {
    const end = Date.UTC(2026, month, 1) - 1;
    const step = steps.findLast(({ at }) => at.getTime() <= end);
    if (step === undefined) continue;
    const { amountMinor, quantity, discountMinor, discountEndsAt, interval, intervalCount, status } =
      step.state;
    const off = discountEndsAt !== null && discountEndsAt.getTime() <= end ? 0 : discountMinor;
    const minor = amountMinor === null || off === null ? null : amountMinor * quantity - off;
    const isOver = status === 'cancelled';
    const paid = minor === null ? 'unknown' : String(minor / PERIODS[interval] / intervalCount / 100);
    const value = isOver ? 'over' : paid;
    if (value !== last) told.push(`${month}: ${value}`);
    last = value;
  }
  return told.join(', ');
}
