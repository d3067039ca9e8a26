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
  const steps = [...opening(first, known), ...observations.map((one) => observed(one, known))];
  const byInstant = new Map(steps.map((step) => [step.at.getTime(), step]));
  const ordered = [...byInstant.values()].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return ordered.filter((step, place) => !isSameState(ordered[place - 1]?.state, step.state));
}

function observed({ object, at, eventType }: Observation, known: KnownObjects): SubscriptionStep {
  const state = subscriptionState(object, known);
  const start = startOf(object, at);
  const end = endOf(object, state, at);
  return { at: end ?? (eventType.endsWith('.created') ? start : later(at, start)), state };
}

// What was before the first thing that anybody told: its start, and the end of its trial.
function opening(first: Observation, known: KnownObjects): SubscriptionStep[] {
  const { object, previous, at } = first;
  const start = startOf(object, at);
  if (first.eventType.endsWith('.created') || start >= at) return [];
  const before = subscriptionState({ ...object, ...previous }, known);
  const trialEnd = instantOf(object, 'trial_end');
  const hasTrial = trialEnd !== null && trialEnd > start;
  const isUnpaid = before.status === 'incomplete';
  const began = isUnpaid ? 'incomplete' : hasTrial ? 'trialing' : 'active';
  const opened: SubscriptionStep = { at: start, state: { ...before, status: began } };
  const end = endOf(object, subscriptionState(object, known), at) ?? at;
  return hasTrial && !isUnpaid && trialEnd < end
    ? [opened, { at: trialEnd, state: { ...before, status: 'active' } }]
    : [opened];
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
