import type { MembershipStep, Membership } from './paid-life.ts';
import { DAY_MS } from './calendar.ts';
import type { DemoCurrency } from './demo-currency.ts';
import { planInvoices } from './plan-invoices.ts';
import type { Random } from './random.ts';
import { PAID_TIERS, type Tier } from './tiers.ts';

const TRIAL_DAYS = 7;
const TRIAL_SHARE = 0.45;
const TRIAL_LEAVING = 0.3;
const YEARLY_SHARE = 0.14;
const YEARLY_SWITCH = 0.015;
const STEP_SHARE = 0.16;
const DISCOUNT_SHARE = 0.15;
const RETURN_SHARE = 0.14;
const LONGEST_MONTHS = 40;

const REASONS = [
  'Too expensive',
  'Not using it enough',
  'Missing a feature',
  'Found something else',
  'Project is over',
] as const;

/** The paid life of somebody who starts to pay a while after signing up; some come back after they left. */
export function planMemberships(signedUpAt: number, currency: DemoCurrency, random: Random): Membership[] {
  const first = planMembership(signedUpAt + random.waiting(9) * DAY_MS, currency, {
    random,
    mayTry: true,
  });
  if (!random.chance(RETURN_SHARE)) return [first];
  const returnsAt = first.endsAt + (20 + random.waiting(40)) * DAY_MS;
  return [first, planMembership(returnsAt, currency, { random, mayTry: false })];
}

type Chance = { random: Random; mayTry: boolean };

function planMembership(startedAt: number, currency: DemoCurrency, { random, mayTry }: Chance): Membership {
  const first = random.weighted(PAID_TIERS);
  const interval = random.chance(YEARLY_SHARE) ? 'year' : 'month';
  const isTrial = mayTry && interval === 'month' && random.chance(TRIAL_SHARE);
  const trialEndsAt = isTrial ? startedAt + TRIAL_DAYS * DAY_MS : null;
  const discount = random.chance(DISCOUNT_SHARE)
    ? { share: random.pick([0.2, 0.3, 0.5]), endsAt: startedAt + random.whole(2, 6) * 30 * DAY_MS }
    : null;
  const start = { at: startedAt, tier: first, interval } as const;
  const plan = { currency, startedAt, trialEndsAt, discount };
  if (trialEndsAt !== null && random.chance(TRIAL_LEAVING))
    return { ...plan, steps: [start], invoices: [], endsAt: trialEndsAt, endReason: 'Only tried it' };
  const { steps, endsAt } = takeSteps(start, trialEndsAt ?? startedAt, random);
  const payments = planInvoices({ ...plan, steps, endsAt }, random);
  return {
    ...plan,
    steps,
    invoices: payments.invoices,
    endsAt: payments.unpaidAt ?? endsAt,
    endReason: payments.unpaidAt === null ? random.pick(REASONS) : 'Payment failed',
  };
}

function takeSteps(
  start: MembershipStep,
  from: number,
  random: Random,
): Pick<Membership, 'steps' | 'endsAt'> {
  const steps: Membership['steps'] = [start];
  let { tier, interval } = start;
  let endsAt = from;
  for (let turn = 0; turn < LONGEST_MONTHS; turn += 1) {
    endsAt += (interval === 'year' ? 365 : 30) * DAY_MS;
    if (random.chance(interval === 'year' ? Math.min(0.6, tier.monthlyChurn * 5) : tier.monthlyChurn)) break;
    const next = random.chance(STEP_SHARE / 2) ? neighbour(tier, random) : tier;
    if (next !== tier) steps.push({ at: endsAt - random.whole(2, 25) * DAY_MS, tier: next, interval });
    tier = next;
    if (interval === 'year' || !random.chance(YEARLY_SWITCH)) continue;
    interval = 'year';
    steps.push({ at: endsAt, tier, interval });
  }
  return { steps, endsAt };
}

// Two of three moves lead up.
function neighbour(tier: Tier, random: Random): Tier {
  const at = PAID_TIERS.indexOf(tier) + (random.chance(0.66) ? 1 : -1);
  return PAID_TIERS[at] ?? tier;
}
