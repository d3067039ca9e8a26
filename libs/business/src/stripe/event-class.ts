/** Kinds of objects whose records, or the links between records, follow from them. */
const USED = new Set([
  'account',
  'application_fee',
  'balance_transaction',
  'charge',
  'coupon',
  'customer',
  'discount',
  'dispute',
  'invoice',
  'invoice_payment',
  'payout',
  'plan',
  'price',
  'product',
  'refund',
  'subscription',
  'transfer',
]);

/** First words of the event types that Stripe documents, and of our own readings. */
const KNOWN = new Set(
  `account application_fee backfill balance billing billing_portal capability cash_balance charge checkout climate coupon credit_note
  customer customer_cash_balance_transaction entitlements file financial_connections forwarding identity invoice
  invoice_payment invoiceitem issuing_authorization issuing_card issuing_cardholder issuing_dispute
  issuing_personalization_design issuing_settlement issuing_token issuing_transaction mandate payment_intent payment_link
  payment_method payout person plan price product promotion_code quote radar refund reporting review setup_intent sigma
  source subscription_schedule tax tax_rate terminal test_helpers topup transfer treasury`.split(/\s+/),
);

/** What is done with an event: its object is used, it is none of our business, or nobody has told us what it is. */
export function eventClass(type: string, objectKind: string | null): 'used' | 'ignored' | 'unknown' {
  if (!KNOWN.has(type.split('.', 1)[0] ?? '')) return 'unknown';
  return objectKind !== null && USED.has(objectKind) ? 'used' : 'ignored';
}
