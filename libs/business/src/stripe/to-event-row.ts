import type { WebhookEventRow } from '@sextant/db/queries/stripe/insert-webhook-events';
import { toJson } from '../audit/canonical-json.ts';
import { containedObjects } from './contained-objects.ts';
import { eventClass } from './event-class.ts';
import { textOf } from './field-of.ts';
import { objectId } from './object-id.ts';
import { objectRefs } from './object-refs.ts';
import type { StripeEvent, StripeObject } from './stripe-event.ts';
import type { StripeMode } from './stripe-settings.ts';
import { withoutSecrets } from './without-secrets.ts';

const OUTCOMES = { used: 'applied', ignored: 'ignored', unknown: 'unknown' } as const;

/** The event as it is kept: what it tells about, and what else that concerns. `counted` is the mode whose events count. */
export function toEventRow(event: StripeEvent, receivedAt: Date, counted: StripeMode): WebhookEventRow {
  const { object } = event.data;
  const id = objectId(object);
  const kind = textOf(object, 'object');
  const account = event.account ?? null;
  const refs = objectRefs(object).filter((ref) => ref !== id);
  const group = eventClass(event.type, kind);
  return {
    id: event.id,
    type: event.type,
    objectId: id,
    objectType: kind,
    contains: containedObjects(object).flatMap((one) => objectId(one) ?? []),
    refs: account === null || refs.includes(account) ? refs : [...refs, account],
    apiVersion: event.api_version ?? null,
    account,
    createdAt: new Date(event.created * 1000),
    receivedAt,
    payload: withoutSecrets(toJson(event)),
    outcome: isOfOtherMode(event, counted)
      ? 'other_mode'
      : group === 'used' && id === null
        ? 'ignored'
        : OUTCOMES[group],
  };
}

/** Whether the event or object says that it is of the mode that is not counted; old ones say nothing. */
export function isOfOtherMode(
  { livemode, data }: Pick<StripeEvent, 'livemode'> & { data: { object: StripeObject } },
  counted: StripeMode,
): boolean {
  const said = [livemode, data.object['livemode']].filter((one) => typeof one === 'boolean');
  if (said.length === 0) return false;
  return (said.includes(false) ? 'test' : 'live') !== counted;
}
