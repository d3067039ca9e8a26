import { idOf, objectOf, objectsOf } from './field-of.ts';
import type { StripeObject } from './stripe-event.ts';

/** The subscription that an invoice bills, of any API version; null when it bills something else. */
export function subscriptionOf(invoice: StripeObject): string | null {
  const parent = objectOf(objectOf(invoice, 'parent') ?? {}, 'subscription_details');
  const lines = objectsOf(invoice, 'lines').map(
    (line) =>
      idOf(line, 'subscription') ??
      idOf(objectOf(objectOf(line, 'parent') ?? {}, 'subscription_item_details') ?? {}, 'subscription'),
  );
  return (
    idOf(invoice, 'subscription') ??
    (parent && idOf(parent, 'subscription')) ??
    lines.find((line) => line !== null) ??
    null
  );
}
