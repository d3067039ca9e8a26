import type { Db } from '@sextant/db/client';
import { inStripeTransaction } from '../src/stripe/in-stripe-transaction.ts';
import { storeEvents } from '../src/stripe/store-events.ts';
import { StripeEvent } from '../src/stripe/stripe-event.ts';
import { readStripeSettings } from '../src/stripe/stripe-settings.ts';
import { toEventRow } from '../src/stripe/to-event-row.ts';

/** When Stripe's events arrive in tests. */
export const STRIPE_NOW = new Date('2026-06-01T00:00:00Z');

/** An instant as Stripe writes it. */
export const second = (text: string) => Date.parse(text) / 1000;

type Told = {
  id: string;
  type: string;
  at: string;
  object: object;
  previous?: object;
  account?: string;
  livemode?: boolean;
};

/** An event of Stripe around an object. */
export function stripeEvent({ id, type, at, object, previous, account, livemode }: Told): StripeEvent {
  return StripeEvent.parse({
    id: `evt_${id}`,
    type,
    created: second(at),
    account: account ?? null,
    livemode: livemode ?? null,
    data: { object, ...(previous ? { previous_attributes: previous } : {}) },
  });
}

/** Takes events in, `batch` of them in a transaction. */
export async function receiveStripe(db: Db, events: readonly StripeEvent[], batch = 1): Promise<void> {
  const particulars = { now: STRIPE_NOW, settings: readStripeSettings({}), requestId: 'test' };
  for (let from = 0; from < events.length; from += batch) {
    const rows = events.slice(from, from + batch).map((one) => toEventRow(one, STRIPE_NOW, 'live'));
    await inStripeTransaction(db, (sql) => storeEvents(sql, rows, particulars));
  }
}

/** Takes everything away that Stripe told. */
export async function forgetStripe(db: Db): Promise<void> {
  for (const table of [
    'webhook_event',
    'subscription_change',
    'subscription',
    'transaction',
    'payout',
    'ingestion_warning',
  ])
    await db.sql`delete from ${db.sql(table)}`;
}
