import { idOf, instantOf, numberOf, objectOf, textOf } from '../field-of.ts';
import type { KnownObjects } from '../known-objects.ts';
import { minorUnits } from '../minor-units.ts';
import { subscriptionOf } from '../subscription-of-invoice.ts';
import type { StripeObject } from '../stripe-event.ts';
import type { Draft, Projected } from './draft.ts';

const OUTSIDE = new Set(['out_of_band_payment', 'payment_record']);

/** What was paid for an invoice outside Stripe, which no charge tells. What a charge pays is in the charge. */
export function projectInvoice({ id, history, last, known }: Projected): Draft[] {
  const { object, account } = last;
  const currency = textOf(object, 'currency') ?? '';
  const amount = paidOutside(id, object, known);
  const customer = known.ownerOf(object);
  if (account !== null || amount === 0 || customer === null || textOf(object, 'status') !== 'paid') return [];
  const paid = history.find((one) => textOf(one.object, 'status') === 'paid') ?? last;
  const subscription = subscriptionOf(object);
  return [
    {
      entity: 'transactions',
      input: {
        id,
        customer,
        kind: 'charge',
        status: 'succeeded',
        amount_minor: minorUnits(amount, currency),
        currency,
        occurred_at: (
          instantOf(objectOf(object, 'status_transitions') ?? {}, 'paid_at') ?? paid.at
        ).toISOString(),
        method: 'outside_stripe',
        product: subscription === null ? null : 'subscription',
        subscription,
      },
    },
  ];
}

// One boolean of old, an amount that only the API tells, or payments of their own.
function paidOutside(id: string, invoice: StripeObject, known: KnownObjects): number {
  const told = numberOf(invoice, 'amount_paid_off_stripe');
  if (told !== null) return told;
  if (invoice['paid_out_of_band'] === true)
    return numberOf(invoice, 'amount_paid') || (numberOf(invoice, 'amount_due') ?? 0);
  const payments = known
    .ofKind('invoice_payment')
    .filter(
      (payment) =>
        idOf(payment, 'invoice') === id &&
        textOf(payment, 'status') === 'paid' &&
        OUTSIDE.has(textOf(objectOf(payment, 'payment') ?? {}, 'type') ?? ''),
    );
  return payments.reduce((sum, payment) => sum + (numberOf(payment, 'amount_paid') ?? 0), 0);
}
