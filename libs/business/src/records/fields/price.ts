import { InstantAhead } from './instant.ts';
import { BillingInterval } from './billing-interval.ts';
import { moneyFields } from './money.ts';
import { SubscriptionStatus } from './subscription-status.ts';
import { text } from './text.ts';
import { wholeNumber } from './whole-number.ts';

/** What a subscription is at an instant: what it gives, how it stands, what it costs. */
export const priceFields = {
  plan: text(200)
    .nullish()
    .meta({ description: 'unknown, or the one before, where it is left out.', examples: ['pro-monthly'] }),
  tier: text(100)
    .nullish()
    .meta({ description: 'The plan where it is left out.', examples: ['pro'] }),
  status: SubscriptionStatus.nullish().meta({ description: 'active where it is left out.' }),
  ...moneyFields,
  interval: BillingInterval,
  interval_count: wholeNumber(1)
    .nullish()
    .meta({ description: 'Intervals that one payment covers: 6 with month is every half year.' }),
  quantity: wholeNumber(1).nullish(),
  discount: moneyFields.amount.meta({
    description:
      'What a recurring discount takes off each payment, in major units. Give this or discount_minor.',
    examples: ['2.50'],
  }),
  discount_minor: moneyFields.amount_minor,
  discount_ends_at: InstantAhead.nullish().meta({ description: 'The first instant without the discount.' }),
} as const;
