import { idOf, textOf } from './field-of.ts';
import type { StripeObject } from './stripe-event.ts';

/** What the object is called; null when it has no identity. Disputes and discounts of old API versions have no id of their own. */
export function objectId(object: StripeObject): string | null {
  const id = textOf(object, 'id');
  if (id !== null) return id;
  const kind = textOf(object, 'object');
  const charge = idOf(object, 'charge');
  if (kind === 'dispute' && charge !== null) return `dispute:${charge}`;
  const holder = idOf(object, 'subscription') ?? idOf(object, 'customer');
  return kind === 'discount' && holder !== null ? `discount:${holder}` : null;
}
