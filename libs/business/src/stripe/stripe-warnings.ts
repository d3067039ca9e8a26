import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import type { Failure } from '@sextant/db/queries/stripe/update-webhook-outcomes';
import { StripeObject } from './stripe-event.ts';

/** Tells of an event whose type nobody has heard of. It is kept, so nothing is lost. */
export function describeUnknownType(row: WebhookEventRow): WarningRow {
  return {
    ...said(row.type, row.id, row.receivedAt),
    outcome: 'corrected',
    code: 'stripe_unknown_type',
    message: `Sextant does not know events of the type ${row.type}. The event is kept and changes nothing.`,
  };
}

/** Tells of an event of the mode that is not counted: in test mode no money moves. */
export function describeOtherMode(row: WebhookEventRow): WarningRow {
  return {
    ...said(row.type, row.id, row.receivedAt),
    outcome: 'rejected',
    code: 'stripe_other_mode',
    message: `${otherModeOf(row.payload)} ${row.objectType ?? 'object'} ${row.objectId ?? row.id} is kept and counts for nothing. Send events of one mode; STRIPE_MODE says which one counts.`,
  };
}

function otherModeOf(payload: unknown): string {
  return StripeObject.safeParse(payload).data?.['livemode'] === true ? 'Live mode: the' : 'Test mode: the';
}

/** Tells of objects of test mode that a backfill read. */
export function describeOtherObjects(resource: string, count: number, at: Date): WarningRow {
  return {
    ...said(`backfill of ${resource}`, null, at),
    outcome: 'rejected',
    code: 'stripe_other_mode',
    message: `${count} of the ${resource} that Stripe listed are of the mode that is not counted, and are left out. Read with a key of the mode that STRIPE_MODE names.`,
  };
}

/** Tells of an event whose records could not be written. */
export function describeFailure({ type, id, reason }: Failure, now: Date): WarningRow {
  return {
    ...said(type, id, now),
    outcome: 'rejected',
    code: 'stripe_not_applied',
    message: `${reason} The event is kept and tried again.`,
  };
}

// What Stripe sent is kept with the event itself, once.
function said(type: string, id: string | null, at: Date) {
  return {
    receivedAt: at.toISOString(),
    origin: 'stripe',
    apiKeyId: null,
    field: null,
    eventName: type.slice(0, 200),
    messageId: id,
    payload: null,
  };
}
