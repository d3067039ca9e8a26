import { choice } from './choice.ts';

/** State of a subscription. */
export const SubscriptionStatus = choice(
  ['trialing', 'active', 'past_due', 'paused', 'unpaid', 'incomplete', 'cancelled'],
  {
    canceled: 'cancelled',
    trial: 'trialing',
  },
);
