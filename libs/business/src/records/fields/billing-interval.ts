import { choice } from './choice.ts';

/** How often a subscription is paid. */
export const BillingInterval = choice(['day', 'week', 'month', 'quarter', 'year'], {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
});
