import type { Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { priceMinor, tierAt, type Membership } from './membership.ts';
import type { Person } from './people.ts';
import type { Tier } from './tiers.ts';

const REASONS = [
  'Too expensive',
  'Not using it enough',
  'Missing a feature',
  'Found something else',
  'Project is over',
] as const;

/** Records a person's subscription as it stands now, with its whole history. */
export function recordSubscription(person: Person, calendar: Calendar, chronicle: Chronicle): void {
  const { membership, key } = person;
  if (membership === null || !chronicle.hasHappened(membership.startedAt)) return;
  const id = `sub_${key.slice(4)}`;
  const hasEnded = chronicle.hasHappened(membership.endsAt);
  const tier =
    tierAt(membership, hasEnded ? membership.endsAt - 1 : calendar.now) ?? membership.steps[0].tier;
  const isInTrial = membership.trialEndsAt !== null && !chronicle.hasHappened(membership.trialEndsAt);
  chronicle.record('subscriptions', membership.startedAt, {
    id,
    customer: key,
    ...price(tier, membership),
    status: hasEnded ? 'cancelled' : isInTrial ? 'trialing' : 'active',
    started_at: iso(membership.startedAt),
    ...(membership.trialEndsAt === null ? {} : { trial_ends_at: iso(membership.trialEndsAt) }),
    ...(hasEnded ? { ended_at: iso(membership.endsAt), cancel_reason: person.random.pick(REASONS) } : {}),
  });
  for (const change of historyOf(membership)) {
    chronicle.record('subscription_changes', change.at, {
      subscription: id,
      changed_at: iso(change.at),
      status: change.status,
      ...price(change.tier, membership),
    });
  }
}

function historyOf(membership: Membership): { at: number; status: string; tier: Tier }[] {
  const { steps, trialEndsAt, endsAt } = membership;
  const statusAt = (at: number) => (trialEndsAt !== null && at < trialEndsAt ? 'trialing' : 'active');
  const moves = steps
    .filter((step) => step.at < endsAt)
    .map(({ at, tier }) => ({ at, status: statusAt(at), tier }));
  const last = steps.at(-1)?.tier ?? steps[0].tier;
  const paid =
    trialEndsAt === null
      ? []
      : [{ at: trialEndsAt, status: 'active', tier: tierAt(membership, trialEndsAt) ?? steps[0].tier }];
  return [...moves, ...paid, { at: endsAt, status: 'cancelled', tier: last }];
}

function price(tier: Tier, { interval }: Membership) {
  return {
    plan: `${tier.tier}-${interval}`,
    tier: tier.tier,
    amount_minor: priceMinor(tier, interval),
    currency: 'USD',
    interval,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
