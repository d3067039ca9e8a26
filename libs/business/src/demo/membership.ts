import { DAY_MS } from './calendar.ts';
import type { Random } from './random.ts';
import { PAID_TIERS, type Tier } from './tiers.ts';

const TRIAL_DAYS = 7;
const TRIAL_SHARE = 0.45;
const YEARLY_SHARE = 0.18;
const STEP_SHARE = 0.16;
const LONGEST_MONTHS = 40;

/** A tier from an instant on. */
export type MembershipStep = { at: number; tier: Tier };

/** A paid subscription from beginning to end, with its changes of tier in order. */
export type Membership = {
  interval: 'month' | 'year';
  startedAt: number;
  /** Null without a trial. */
  trialEndsAt: number | null;
  /** The first is the start, the others are upgrades and downgrades. */
  steps: [MembershipStep, ...MembershipStep[]];
  /** When it ends; far ahead for those who stay. */
  endsAt: number;
};

/** The paid life of somebody who starts to pay a while after signing up. */
export function planMembership(signedUpAt: number, random: Random): Membership {
  const startedAt = signedUpAt + random.waiting(9) * DAY_MS;
  const first = random.weighted(PAID_TIERS);
  const interval = random.chance(YEARLY_SHARE) ? 'year' : 'month';
  const steps: Membership['steps'] = [{ at: startedAt, tier: first }];
  let tier = first;
  let endsAt = startedAt;
  for (let month = 0; month < LONGEST_MONTHS; month += 1) {
    endsAt += (interval === 'year' ? 365 : 30) * DAY_MS;
    if (random.chance(interval === 'year' ? Math.min(0.6, tier.monthlyChurn * 5) : tier.monthlyChurn)) break;
    const next = random.chance(STEP_SHARE / 2) ? neighbour(tier, random) : tier;
    if (next !== tier) steps.push({ at: endsAt - random.whole(2, 25) * DAY_MS, tier: next });
    tier = next;
  }
  const trialEndsAt =
    interval === 'month' && random.chance(TRIAL_SHARE) ? startedAt + TRIAL_DAYS * DAY_MS : null;
  return { interval, startedAt, trialEndsAt, steps, endsAt };
}

// Two of three moves lead up.
function neighbour(tier: Tier, random: Random): Tier {
  const at = PAID_TIERS.indexOf(tier) + (random.chance(0.66) ? 1 : -1);
  return PAID_TIERS[at] ?? tier;
}

/** The tier at an instant; null before the start and after the end. */
export function tierAt(membership: Membership | null, instant: number): Tier | null {
  if (membership === null || instant < membership.startedAt || instant >= membership.endsAt) return null;
  return membership.steps.findLast((step) => step.at <= instant)?.tier ?? membership.steps[0].tier;
}

/** What one interval costs in cents; a year costs ten months. */
export function priceMinor(tier: Tier, interval: Membership['interval']): number {
  return tier.monthlyMinor * (interval === 'year' ? 10 : 1);
}
