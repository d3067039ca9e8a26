import type { Membership, MembershipStep } from './paid-life.ts';

export type Price = { amountMinor: number; discountMinor: number };

/** What one interval costs at an instant, in minor units; a year costs ten months. */
export function priceMinor(
  { tier, interval }: Pick<MembershipStep, 'tier' | 'interval'>,
  discount: Membership['discount'],
  at: number,
): Price {
  const amountMinor = tier.monthlyMinor * (interval === 'year' ? 10 : 1);
  const share = discount !== null && at < discount.endsAt ? discount.share : 0;
  return { amountMinor, discountMinor: Math.round(amountMinor * share) };
}
