import { BillingInterval } from './billing-interval.ts';
import { moneyFields } from './money.ts';
import { SubscriptionStatus } from './subscription-status.ts';
import { text } from './text.ts';
import { wholeNumber } from './whole-number.ts';

/** What a subscription is at an instant: what it gives, how it stands, what it costs. */
export const priceFields = {
  plan: text(200).meta({ examples: ['pro-monthly'] }),
  tier: text(100).meta({ examples: ['pro'] }),
  status: SubscriptionStatus,
  ...moneyFields,
  interval: BillingInterval,
  quantity: wholeNumber(1).optional(),
} as const;
