import type { RecentActivity } from '@sextant/db/queries/dashboard/select-recent-activity';
import { majorUnits } from '../metrics/answer/major-units.ts';

/** What happened, in a few words that name the person by the platform's id only. */
export function describeActivity(activity: Omit<RecentActivity, 'at' | 'key' | 'customerId'>): string {
  const { type, externalId, detail } = activity;
  const who = externalId ?? 'the platform';
  switch (type) {
    case 'signup':
      return detail === null ? `${who} signed up` : `${who} signed up by ${detail}`;
    case 'subscription':
      return `${who} subscribed to ${detail ?? 'a plan'}`;
    case 'purchase':
      return `${who} bought ${detail ?? 'content'} for ${moneyOf(activity)}`;
    case 'payment':
      return `Payment of ${moneyOf(activity)} by ${who}: ${detail ?? 'unknown'}`;
    case 'refund':
      return `Refund of ${moneyOf(activity)} to ${who}: ${detail ?? 'unknown'}`;
    case 'credit_note':
      return `Credit note of ${moneyOf(activity)} to ${who}: ${detail ?? 'unknown'}`;
    case 'dispute':
      return `Dispute of ${moneyOf(activity)} by ${who}: ${detail ?? 'unknown'}`;
    case 'payout':
      return `Payout of ${moneyOf(activity)} to ${who}: ${(detail ?? 'unknown').replace('_', ' ')}`;
  }
}

function moneyOf({ amountMinor, currency }: Pick<RecentActivity, 'amountMinor' | 'currency'>): string {
  if (amountMinor === null || currency === null) return 'an unknown amount';
  return `${majorUnits(amountMinor, currency)} ${currency}`;
}
