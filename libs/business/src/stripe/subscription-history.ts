import { instantOf } from './field-of.ts';
import type { KnownObjects } from './known-objects.ts';
import type { Observation } from './observation.ts';
import type { StripeObject } from './stripe-event.ts';
import { subscriptionState, type SubscriptionState } from './subscription-state.ts';

export type SubscriptionStep = { at: Date; state: SubscriptionState };

/** When a subscription began. */
export function startOf(subscription: StripeObject, fallback: Date): Date {
  return (
    instantOf(subscription, 'start_date') ??
    instantOf(subscription, 'start') ??
    instantOf(subscription, 'created') ??
    fallback
  );
}

/** The first instant without the subscription; null while it runs. */
export function endOf(subscription: StripeObject, state: SubscriptionState, fallback: Date): Date | null {
  if (state.status !== 'cancelled') return null;
  const told = instantOf(subscription, 'ended_at') ?? instantOf(subscription, 'canceled_at') ?? fallback;
  return later(told, startOf(subscription, told));
}

/** What the subscription was from each instant on, oldest first, as far as its observations tell; no two steps in a row are the same. */
export function subscriptionHistory(
  observations: readonly Observation[],
  known: KnownObjects,
): SubscriptionStep[] {
  const [first] = observations;
  if (first === undefined) return [];
  const told = [...opening(first, known), ...observations.map((one) => observed(one, known))];
  const byInstant = new Map(told.map((step) => [step.at.getTime(), step]));
  const ordered = [...byInstant.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const steps = ordered.flatMap((step, place) => [
    { at: step.at, state: step.stateAt(step.at) },
    ...changes(step, ordered[place + 1]?.at ?? null),
  ]);
  return steps.filter((step, place) => !isSameState(steps[place - 1]?.state, step.state));
}

/** What is told from an instant on; discounts may change it later by themselves. */
type Told = { at: Date; stateAt: (at: Date) => SubscriptionState };

// A discount that ends and leaves none says so itself; after any other change, something else is taken off.
function changes({ at, stateAt }: Told, until: Date | null): SubscriptionStep[] {
  const found: SubscriptionStep[] = [];
  let state = stateAt(at);
  while (state.status !== 'cancelled' && state.discountEndsAt !== null) {
    const next = state.discountEndsAt;
    if (until !== null && next >= until) break;
    state = stateAt(next);
    const isLast = state.discountEndsAt === null && state.discountMinor === 0;
    if (!isLast) found.push({ at: next, state });
  }
  return found;
}

function observed({ object, at, eventType }: Observation, known: KnownObjects): Told {
  const stateAt = (when: Date) => subscriptionState(object, known, when);
  const start = startOf(object, at);
  const end = endOf(object, stateAt(at), at);
  return { at: end ?? (eventType.endsWith('.created') ? start : later(at, start)), stateAt };
}

// What was before the first thing that anybody told: its start, and the end of its trial.
function opening(first: Observation, known: KnownObjects): Told[] {
  const { object, previous, at } = first;
  const start = startOf(object, at);
  if (first.eventType.endsWith('.created') || start >= at) return [];
  const before = { ...object, ...previous };
  const trialEnd = instantOf(object, 'trial_end');
  const hasTrial = trialEnd !== null && trialEnd > start;
  const isUnpaid = subscriptionState(before, known, start).status === 'incomplete';
  const began = isUnpaid ? 'incomplete' : hasTrial ? 'trialing' : 'active';
  const as = (status: SubscriptionState['status'], from: Date): Told => ({
    at: from,
    stateAt: (when) => ({ ...subscriptionState(before, known, when), status }),
  });
  const end = endOf(object, subscriptionState(object, known, at), at) ?? at;
  return hasTrial && !isUnpaid && trialEnd < end
    ? [as(began, start), as('active', trialEnd)]
    : [as(began, start)];
}

function isSameState(a: SubscriptionState | undefined, b: SubscriptionState): boolean {
  return (
    a !== undefined &&
    a.discountEndsAt?.getTime() === b.discountEndsAt?.getTime() &&
    JSON.stringify({ ...a, discountEndsAt: null }) === JSON.stringify({ ...b, discountEndsAt: null })
  );
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
