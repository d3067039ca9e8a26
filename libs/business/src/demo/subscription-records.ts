import type { Calendar } from './calendar.ts';
import type { Chronicle } from './chronicle.ts';
import { isoTime } from './iso-time.ts';
import type { Membership } from './paid-life.ts';
import { stateAt } from './membership-state.ts';
import type { Person } from './people.ts';
import { priceMinor } from './price-minor.ts';

/** How the platform calls a person's subscriptions, counted from 0. */
export function subscriptionId({ key }: Person, number: number): string {
  return `sub_${key.slice(4)}${number === 0 ? '' : `_${number + 1}`}`;
}

/** Records a person's subscriptions as they stand now, with their whole history. */
export function recordSubscriptions(person: Person, calendar: Calendar, chronicle: Chronicle): void {
  person.memberships.forEach((membership, number) => {
    const { startedAt, trialEndsAt, endsAt, endReason } = membership;
    if (!chronicle.hasHappened(startedAt)) return;
    const id = subscriptionId(person, number);
    chronicle.record('subscriptions', startedAt, {
      id,
      customer: person.key,
      ...stateRecord(membership, Math.min(calendar.now, endsAt)),
      started_at: isoTime(startedAt),
      ...(trialEndsAt === null ? {} : { trial_ends_at: isoTime(trialEndsAt) }),
      ...(chronicle.hasHappened(endsAt) ? { ended_at: isoTime(endsAt), cancel_reason: endReason } : {}),
    });
    for (const at of changesOf(membership)) {
      chronicle.record('subscription_changes', at, {
        subscription: id,
        changed_at: isoTime(at),
        ...stateRecord(membership, at),
      });
    }
  });
}

/** Whenever something about it changes, in order. */
function changesOf({ steps, trialEndsAt, invoices, endsAt }: Membership): number[] {
  const late = invoices.flatMap(({ declinedAt: [first], paidAt }) =>
    first === undefined ? [] : [first, paidAt ?? endsAt],
  );
  const instants = [...steps.map(({ at }) => at), trialEndsAt ?? endsAt, ...late];
  return [...new Set([...instants.filter((at) => at < endsAt), endsAt])].toSorted((a, b) => a - b);
}

function stateRecord(membership: Membership, at: number): Record<string, unknown> {
  const { step, status } = stateAt(membership, at);
  const { amountMinor, discountMinor } = priceMinor(step, membership.discount, at);
  const { discount } = membership;
  return {
    plan: `${step.tier.tier}-${step.interval}`,
    tier: step.tier.tier,
    status,
    amount_minor: amountMinor,
    currency: membership.currency,
    interval: step.interval,
    ...(discount === null || discountMinor === 0
      ? {}
      : { discount_minor: discountMinor, discount_ends_at: isoTime(discount.endsAt) }),
  };
}
