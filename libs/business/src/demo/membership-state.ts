import type { Membership, MembershipStep } from './paid-life.ts';
import type { Tier } from './tiers.ts';

/** What a membership is at an instant at which it has begun. */
export type MembershipState = {
  step: MembershipStep;
  status: 'trialing' | 'active' | 'past_due' | 'cancelled';
};

export function stateAt(membership: Membership, at: number): MembershipState {
  const { steps, trialEndsAt, endsAt, invoices } = membership;
  const step = steps.findLast((one) => one.at <= Math.min(at, endsAt - 1)) ?? steps[0];
  if (at >= endsAt) return { step, status: 'cancelled' };
  if (trialEndsAt !== null && at < trialEndsAt) return { step, status: 'trialing' };
  const isLate = invoices.some((invoice) => {
    const [declinedAt] = invoice.declinedAt;
    return declinedAt !== undefined && declinedAt <= at && at < (invoice.paidAt ?? endsAt);
  });
  return { step, status: isLate ? 'past_due' : 'active' };
}

/** The tier at an instant; null between and outside of memberships. */
export function tierAt(memberships: readonly Membership[], at: number): Tier | null {
  const running = memberships.find(({ startedAt, endsAt }) => startedAt <= at && at < endsAt);
  return running === undefined ? null : stateAt(running, at).step.tier;
}
