import type { BridgeRow } from '@sextant/db/queries/mrr/select-bridge';
import type { MrrBridge } from './contract.ts';

/** One rule of others that ours is not: what it makes of a subscription, from what the rules before it made. */
export type BridgeRule = {
  id: string;
  label: string;
  explanation: string;
  /** Null without an exchange rate. */
  apply: (minor: number | null, row: BridgeRow) => number | null;
};

export type Rulebook = Pick<MrrBridge['others'][number], 'id' | 'label' | 'sources' | 'notComparable'> & {
  rules: readonly BridgeRule[];
};

const STRIPE: Rulebook = {
  id: 'stripe',
  label: 'Stripe Billing',
  sources: [
    {
      title: 'Billing metric definitions',
      url: 'https://docs.stripe.com/billing/subscriptions/analytics/glossary',
    },
    { title: 'Billing analytics', url: 'https://support.stripe.com/questions/billing-analytics' },
    {
      title: 'Impact of subscription cancellations on MRR',
      url: 'https://support.stripe.com/questions/impact-of-subscription-cancellations-on-monthly-recurring-revenue-mrr-in-billing',
    },
  ],
  rules: [
    {
      id: 'discounts-with-an-end',
      label: 'Discounts with an end',
      explanation:
        'Stripe takes only discounts without an end off MRR, unless set otherwise. Ours takes a discount off for as long as it lasts; its end is an expansion.',
      apply: (_, { undiscountedMinor }) => undiscountedMinor,
    },
    {
      id: 'cancelled-for-later',
      label: 'Cancelled for later',
      explanation:
        'Stripe stops counting a subscription when its cancellation is asked for, unless set to wait for the end of the billing cycle. Ours counts it until it ends.',
      apply: (minor, { isEnding }) => (isEnding ? 0 : minor),
    },
    {
      id: 'exchange-rate-of-the-day',
      label: 'Exchange rate of the day',
      explanation:
        'Stripe shows the effect of exchange rates in MRR growth: its MRR follows them. Ours keeps the rate of the day the subscription started.',
      apply: (_, { undiscountedTodayMinor, isEnding }) => (isEnding ? 0 : undiscountedTodayMinor),
    },
  ],
  notComparable: [
    'When a cancellation was asked for is not recorded, so cancellations for later are compared for today only.',
    'Stripe does not publish how it rounds, nor how it normalises weeks and days; ours takes 52 weeks and 365 days a year.',
    'Active and past due subscriptions count in both; trials, taxes, free plans and metered prices in neither.',
  ],
};

const CHARTMOGUL: Rulebook = {
  id: 'chartmogul',
  label: 'ChartMogul',
  sources: [
    {
      title: 'How ChartMogul handles subscriptions billed in foreign currencies',
      url: 'https://help.chartmogul.com/hc/en-us/articles/201520952-How-ChartMogul-handles-subscriptions-billed-in-foreign-currencies',
    },
    {
      title: 'Handling past-due subscriptions',
      url: 'https://help.chartmogul.com/article/303-handling-past-due-subscriptions',
    },
    {
      title: 'Churn recognition',
      url: 'https://help.chartmogul.com/article/242-churn-recognition',
    },
    {
      title: 'Lifecycle of a subscription',
      url: 'https://help.chartmogul.com/hc/en-us/articles/201244842',
    },
  ],
  rules: [
    {
      id: 'exchange-rate-of-the-period',
      label: 'Exchange rate of the billing period',
      explanation:
        'ChartMogul converts MRR at the rate of the day the running service period began. Ours keeps the rate of the day the subscription started, so that exchange rates never move MRR.',
      apply: (_, { periodMinor }) => periodMinor,
    },
  ],
  notComparable: [
    'ChartMogul reads invoices: a change that was not invoiced yet, or an invoice without a service period, is not in its MRR.',
    'Past due subscriptions count in both until they are cancelled, and a cancelled one until it ends, unless ChartMogul is set otherwise.',
    'ChartMogul groups the changes of a customer within a short time into one movement; ours nets only what changes at the same instant. The level of MRR is the same.',
  ],
};

/** Whose published rules the bridge compares with, as they were read in November 2026. */
export const RULEBOOKS: readonly Rulebook[] = [STRIPE, CHARTMOGUL];
