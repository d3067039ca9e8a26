import { referenceRows } from './reference-file.ts';

type Row = Record<string, string>;

const seconds = (text = '') => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
const whole = (text = '') => Number(text);
const or = (text: string | undefined) => (text ? text : null);

/** The exported tables of a Stripe account as the objects its API would list. */
export function dbtStripeObjects(folder: string | null) {
  const rows = (name: string) => referenceRows(folder, `dbt_stripe_seeds/${name}_data.csv`);
  const plans = new Map(rows('plan').map((plan) => [plan['id'], plan]));
  const refunds = rows('refund').map(toRefund);
  const disputes = rows('dispute').map(toDispute);
  return {
    products: [],
    coupons: [],
    accounts: [],
    invoices: [],
    transfers: [],
    customers: rows('customer').map((row) => ({
      id: row['id'] ?? '',
      object: 'customer',
      created: seconds(row['created']),
      name: or(row['name']),
      metadata: {},
    })),
    subscriptions: rows('subscription_item').flatMap(
      (item) => toSubscription(item, plans.get(item['plan_id'])) ?? [],
    ),
    charges: rows('charge').map(toCharge),
    // Their charges are not among the exported ones, only behind their ids.
    'charges/older': [...refunds, ...disputes].map(({ charge, amount, created }) => ({
      id: charge,
      object: 'charge',
      status: 'succeeded',
      captured: true,
      customer: 'cus_of_old',
      amount,
      currency: 'usd',
      created: created - 86_400,
    })),
    refunds,
    disputes,
    payouts: rows('payout').map(toPayout),
    balance_transactions: rows('balance_transaction').map((row) => ({
      id: row['id'] ?? '',
      object: 'balance_transaction',
      amount: whole(row['amount']),
      fee: whole(row['fee']),
      net: whole(row['net']),
      currency: row['currency'],
      type: row['type'],
      status: row['status'],
      source: or(row['source']),
      created: seconds(row['created']),
      available_on: seconds(row['available_on']),
    })),
  };
}

function toSubscription(item: Row, plan: Row | undefined) {
  if (plan === undefined) return null;
  return {
    id: item['subscription_id'] ?? '',
    object: 'subscription',
    customer: `cus_of_${item['subscription_id']}`,
    status: 'active',
    created: seconds(item['created']),
    start_date: seconds(item['created']),
    items: {
      object: 'list',
      has_more: false,
      data: [
        {
          id: item['id'],
          quantity: whole(item['quantity']),
          plan: {
            id: plan['id'],
            amount: whole(plan['amount']),
            currency: plan['currency'],
            interval: plan['interval'],
            interval_count: whole(plan['interval_count']),
            product: plan['product_id'],
          },
        },
      ],
    },
  };
}

function toCharge(row: Row) {
  return {
    id: row['id'] ?? '',
    object: 'charge',
    amount: whole(row['amount']),
    amount_refunded: whole(row['amount_refunded']),
    captured: row['captured'] === 'TRUE',
    created: seconds(row['created']),
    currency: row['currency'],
    customer: or(row['customer_id']),
    status: row['status'],
    failure_code: or(row['failure_code']),
    payment_intent: or(row['payment_intent_id']),
    metadata: {},
  };
}

function toRefund(row: Row) {
  return {
    id: row['id'] ?? '',
    object: 'refund',
    charge: row['charge_id'] ?? '',
    amount: whole(row['amount']),
    currency: row['currency'],
    created: seconds(row['created']),
    reason: or(row['reason']),
    status: row['status'],
  };
}

function toDispute(row: Row) {
  return { ...toRefund(row), object: 'dispute' };
}

function toPayout(row: Row) {
  return {
    id: row['id'] ?? '',
    object: 'payout',
    amount: whole(row['amount']),
    currency: row['currency'],
    status: row['status'],
    created: seconds(row['created']),
    arrival_date: seconds(row['arrival_date']),
    type: 'bank_account',
  };
}
