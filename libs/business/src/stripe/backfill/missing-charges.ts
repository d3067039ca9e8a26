import { selectCharges } from '@sextant/db/queries/stripe/select-charges';
import { Stripe } from 'stripe';
import { idOf } from '../field-of.ts';
import { StripeObject } from '../stripe-event.ts';
import { unhurried } from './unhurried.ts';

type Sql = Parameters<typeof selectCharges>[0];

/** The charges of refunds and disputes that nobody has told yet, because they are older than what was asked for. */
export async function missingCharges(
  sql: Sql,
  objects: readonly object[],
  { stripe, pause }: { stripe: Stripe; pause: (milliseconds: number) => Promise<void> },
): Promise<object[]> {
  const named = objects
    .map((object) => idOf(StripeObject.parse(object), 'charge'))
    .filter((id) => id !== null);
  const known = new Set((await selectCharges(sql, named)).map((charge) => charge.id));
  const found: object[] = [];
  for (const id of new Set(named.filter((charge) => !known.has(charge)))) {
    const charge = await unhurried(() => retrieve(stripe, id), pause);
    if (charge !== null) found.push(charge);
  }
  return found;
}

async function retrieve(stripe: Stripe, id: string): Promise<object | null> {
  try {
    return await stripe.charges.retrieve(id);
  } catch (error) {
    // Its refund is kept and says that the charge is missing.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return null;
    throw error;
  }
}
