import { instantOf, objectOf, textOf } from '../field-of.ts';
import { endOf, startOf, subscriptionHistory, type SubscriptionStep } from '../subscription-history.ts';
import { subscriptionState, type SubscriptionState } from '../subscription-state.ts';
import { NotProjectable, type Draft, type Projected } from './draft.ts';

/** How the id of a change begins that was made from Stripe's events. */
export const STRIPE_CHANGE_PREFIX = 'stripe:';

/** A subscription as it stands, and its whole history. One of a connected account is its creator's. */
export function projectSubscription({ id, history, last, known }: Projected): Draft[] {
  const { object, at, account } = last;
  if (account !== null) return [];
  const customer = known.ownerOf(object);
  if (customer === null) throw new NotProjectable('The subscription names no customer.');
  const state = subscriptionState(object, known, at);
  const start = startOf(object, at);
  const trialEnd = instantOf(object, 'trial_end');
  const subscription: Draft = {
    entity: 'subscriptions',
    input: {
      id,
      customer,
      ...fieldsOf(state),
      started_at: start.toISOString(),
      trial_ends_at: trialEnd !== null && trialEnd >= start ? trialEnd.toISOString() : null,
      ended_at: endOf(object, state, at)?.toISOString() ?? null,
      cancel_reason: cancelReason(object),
      // Whatever Stripe bills is meant.
      additional: true,
    },
    columns: columnsOf(state),
    ...(state.unknown === null
      ? {}
      : { doubt: `What the subscription ${id} costs is unknown. ${state.unknown}` }),
  };
  return [subscription, ...subscriptionHistory(history, known).map((step) => toChange(id, step))];
}

function toChange(subscription: string, { at, state }: SubscriptionStep): Draft {
  const changedAt = at.toISOString();
  return {
    entity: 'subscription_changes',
    input: {
      id: `${STRIPE_CHANGE_PREFIX}${subscription}@${changedAt}`,
      subscription,
      changed_at: changedAt,
      ...fieldsOf(state),
    },
    columns: columnsOf(state),
  };
}

function fieldsOf(state: SubscriptionState): Record<string, unknown> {
  const { plan, tier, status, amountMinor, currency, interval, quantity } = state;
  return { plan, tier, status, amount_minor: amountMinor ?? 0, currency, interval, quantity };
}

function columnsOf({ amountMinor, intervalCount, discountMinor, discountEndsAt }: SubscriptionState) {
  return {
    // The records API knows no price that is unknown.
    amount_minor: amountMinor,
    interval_count: intervalCount,
    discount_minor: discountMinor,
    discount_ends_at: discountEndsAt?.toISOString() ?? null,
  };
}

function cancelReason(object: Parameters<typeof textOf>[0]): string | null {
  const details = objectOf(object, 'cancellation_details') ?? {};
  return (
    textOf(details, 'feedback') ??
    textOf(details, 'reason') ??
    textOf(objectOf(object, 'metadata') ?? {}, 'cancel_reason')
  );
}
