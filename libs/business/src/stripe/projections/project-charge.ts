import { idOf, instantOf, numberOf, objectOf, objectsOf, textOf } from '../field-of.ts';
import type { KnownObjects } from '../known-objects.ts';
import { minorUnits } from '../minor-units.ts';
import type { StripeObject } from '../stripe-event.ts';
import { subscriptionOf } from '../subscription-of-invoice.ts';
import { refundsOf } from '../untold-refunds.ts';
import type { Draft, Projected } from './draft.ts';
import { projectDirectCharge } from './project-application-fee.ts';
import { untoldRefundDrafts } from './untold-refund-drafts.ts';

const PRODUCTS = new Set(['subscription', 'credits', 'content', 'other']);

/** A charge, linked to the subscription that its invoice bills, and refunds that it alone tells. */
export function projectCharge(projected: Projected): Draft[] {
  const { id, history, last, known } = projected;
  const { object, account } = last;
  // What a connected account charges itself is its creator's money; the platform has its fee.
  if (account !== null) return projectDirectCharge(projected);
  const currency = textOf(object, 'currency') ?? '';
  const invoice = invoiceOf(id, object, known);
  const subscription = invoice === null ? null : subscriptionOf(invoice);
  const customer = known.ownerOf(object) ?? guestOf(id, object);
  return [
    {
      entity: 'transactions',
      input: {
        id,
        customer,
        kind: 'charge',
        status: statusOf(object),
        amount_minor: minorUnits(amountOf(object), currency),
        currency,
        occurred_at: (instantOf(object, 'created') ?? last.at).toISOString(),
        method: methodOf(object),
        product: productOf(object, subscription),
        subscription,
        reason: textOf(object, 'failure_code'),
        description: textOf(object, 'description')?.slice(0, 1000) ?? null,
      },
    },
    ...untoldRefundDrafts({ id, customer, currency }, history, refundsOf(object, known.ofKind('refund'))),
  ];
}

// Who pays without an account is told apart by the card, as in Stripe's own list of guests.
function guestOf(id: string, object: StripeObject): string {
  const details = objectOf(object, 'payment_method_details') ?? {};
  const source = objectOf(details, textOf(details, 'type') ?? '') ?? objectOf(object, 'source') ?? {};
  return `guest:${textOf(source, 'fingerprint') ?? id}`;
}

function statusOf(object: StripeObject): string {
  const status = textOf(object, 'status') ?? (object['paid'] === true ? 'succeeded' : 'failed');
  if (status !== 'succeeded' || object['captured'] !== false) return status;
  // An authorisation that nobody captured has moved no money yet; one that was let go of never will.
  return object['refunded'] === true ? 'failed' : 'pending';
}

function amountOf(object: StripeObject): number {
  const whole = numberOf(object, 'amount') ?? 0;
  const captured = numberOf(object, 'amount_captured');
  return object['captured'] === true && captured !== null && captured > 0 ? captured : whole;
}

function methodOf(object: StripeObject): string | null {
  const details = objectOf(object, 'payment_method_details');
  const source = objectOf(object, 'source');
  return (details && textOf(details, 'type')) ?? (source && textOf(source, 'object'));
}

function productOf(object: StripeObject, subscription: string | null): string | null {
  const told = textOf(objectOf(object, 'metadata') ?? {}, 'product');
  if (told !== null && PRODUCTS.has(told)) return told;
  return subscription === null ? null : 'subscription';
}

function invoiceOf(id: string, object: StripeObject, known: KnownObjects): StripeObject | null {
  const intent = idOf(object, 'payment_intent');
  const direct = known.latest(idOf(object, 'invoice'));
  if (direct !== null) return direct;
  const names = (one: StripeObject) =>
    idOf(one, 'charge') === id || (intent !== null && idOf(one, 'payment_intent') === intent);
  const payments = (invoice: StripeObject) =>
    objectsOf(invoice, 'payments').map((payment) => objectOf(payment, 'payment') ?? {});
  const billed = known.ofKind('invoice').find((one) => names(one) || payments(one).some(names));
  if (billed !== undefined) return billed;
  const paid = known.ofKind('invoice_payment').find((one) => names(objectOf(one, 'payment') ?? {}));
  return paid === undefined ? null : known.latest(idOf(paid, 'invoice'));
}
