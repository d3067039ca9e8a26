import { selectObjectEvents } from '@sextant/db/queries/stripe/select-object-events';
import { Stripe } from 'stripe';
import { observationsOf } from '../observation.ts';
import { KnownObjects } from '../known-objects.ts';
import { idOf, objectOf, objectsOf, textOf } from '../field-of.ts';
import { StripeObject } from '../stripe-event.ts';
import { unhurried } from './unhurried.ts';

type Sql = Parameters<typeof selectObjectEvents>[0];

/** The prices of subscriptions in full, where a list leaves out what they cost: their tiers, or another currency than their own. */
export async function missingPrices(
  sql: Sql,
  subscriptions: readonly object[],
  { stripe, pause }: { stripe: Stripe; pause: (milliseconds: number) => Promise<void> },
): Promise<object[]> {
  const wanted = [...new Set(subscriptions.flatMap((one) => incompletePrices(StripeObject.parse(one))))];
  if (wanted.length === 0) return [];
  const known = new KnownObjects((await selectObjectEvents(sql, wanted)).flatMap(observationsOf), []);
  const found: object[] = [];
  for (const id of wanted.filter((price) => known.latest(price) === null)) {
    const price = await unhurried(() => retrieve(stripe, id), pause);
    if (price !== null) found.push(price);
  }
  return found;
}

function incompletePrices(subscription: StripeObject): string[] {
  const currency = textOf(subscription, 'currency');
  return objectsOf(subscription, 'items').flatMap((item) => {
    const price = objectOf(item, 'price') ?? {};
    const isTiered = textOf(price, 'billing_scheme') === 'tiered' && objectsOf(price, 'tiers').length === 0;
    const isForeign = currency !== null && textOf(price, 'currency') !== currency;
    return isTiered || isForeign ? (idOf(item, 'price') ?? []) : [];
  });
}

async function retrieve(stripe: Stripe, id: string): Promise<object | null> {
  try {
    return await stripe.prices.retrieve(id, { expand: ['tiers', 'currency_options'] });
  } catch (error) {
    // Its subscription is kept and says that the price is not told.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return null;
    throw error;
  }
}
