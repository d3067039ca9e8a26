import type { WarningRow } from '@sextant/db/queries/ingestion/insert-ingestion-warnings';
import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import type { Failure } from '@sextant/db/queries/stripe/update-webhook-outcomes';

/** Tells of an event whose type nobody has heard of. It is kept, so nothing is lost. */
export function describeUnknownType(row: WebhookEventRow): WarningRow {
  return {
    ...said(row.type, row.id, row.receivedAt),
    outcome: 'corrected',
    code: 'stripe_unknown_type',
    message: `Sextant does not know events of the type ${row.type}. The event is kept and changes nothing.`,
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
function said(type: string, id: string, at: Date) {
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
