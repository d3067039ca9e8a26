import type { ObjectEvent } from '@sextant/db/queries/stripe/select-object-events';
import { containedObjects } from './contained-objects.ts';
import { textOf } from './field-of.ts';
import { objectId } from './object-id.ts';
import { StripeEvent, type StripeObject } from './stripe-event.ts';

/** How an object was at an instant, as one event told it. */
export type Observation = {
  objectId: string;
  kind: string;
  at: Date;
  eventId: string;
  eventType: string;
  account: string | null;
  object: StripeObject;
  /** What the event says had been before; null when it does not say. */
  previous: StripeObject | null;
};

/** Everything that an event tells: its own object, and those it contains. */
export function observationsOf(event: ObjectEvent): Observation[] {
  const { data, type } = StripeEvent.parse(event.payload);
  const objects = [data.object, ...containedObjects(data.object)];
  return objects.flatMap((object, place) => {
    const id = objectId(object);
    const kind = textOf(object, 'object');
    if (id === null || kind === null) return [];
    return {
      objectId: id,
      kind,
      at: event.createdAt,
      eventId: event.id,
      eventType: type,
      account: event.account,
      object,
      previous: place === 0 ? (data.previous_attributes ?? null) : null,
    };
  });
}
