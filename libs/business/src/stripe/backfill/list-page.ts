import type { Stripe } from 'stripe';
import type { BackfillResource } from './contract.ts';

/** A page of objects, newest first. */
export type Page = { data: object[]; has_more: boolean };

export type PageRequest = { limit: number; starting_after?: string; created?: { gte: number } };

type Lister = (stripe: Stripe, asked: PageRequest, account: { stripeAccount?: string }) => Promise<Page>;

/** How each kind of object is listed, with everything expanded that its records need. */
const LISTERS: Readonly<Record<BackfillResource, Lister>> = {
  products: (stripe, asked) => stripe.products.list(asked),
  coupons: (stripe, asked) =>
    stripe.coupons.list({ ...asked, expand: ['data.applies_to', 'data.currency_options'] }),
  accounts: (stripe, asked) => stripe.accounts.list(asked),
  customers: (stripe, asked) => stripe.customers.list(asked),
  subscriptions: (stripe, asked) =>
    stripe.subscriptions.list({
      ...asked,
      status: 'all',
      expand: ['data.discounts.source.coupon', 'data.items.data.discounts'],
    }),
  invoices: (stripe, asked) =>
    stripe.invoices.list({ ...asked, expand: ['data.payments', 'data.amount_paid_off_stripe'] }),
  charges: (stripe, asked) => stripe.charges.list(asked),
  application_fees: (stripe, asked) => stripe.applicationFees.list(asked),
  refunds: (stripe, asked) => stripe.refunds.list(asked),
  disputes: (stripe, asked) => stripe.disputes.list(asked),
  payouts: (stripe, asked, account) => stripe.payouts.list(asked, account),
  transfers: (stripe, asked) => stripe.transfers.list(asked),
  balance_transactions: (stripe, asked) => stripe.balanceTransactions.list(asked),
};

/** Asks for one page of a resource, of a connected account where one is named. */
export function listPage(
  stripe: Stripe,
  resource: BackfillResource,
  { account, ...asked }: PageRequest & { account: string | null },
): Promise<Page> {
  return LISTERS[resource](stripe, asked, account === null ? {} : { stripeAccount: account });
}
