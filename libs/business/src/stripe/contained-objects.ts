import { objectOf, objectsOf } from './field-of.ts';
import { objectId } from './object-id.ts';
import type { StripeObject } from './stripe-event.ts';

/** Further objects that this one brings along in full: refunds of a charge, lines of the balance. */
export function containedObjects(object: StripeObject): StripeObject[] {
  const line = objectOf(object, 'balance_transaction');
  const inner = [
    ...(object['object'] === 'charge' ? objectsOf(object, 'refunds') : []),
    ...objectsOf(object, 'balance_transactions'),
    ...(line === null ? [] : [line]),
  ];
  return inner
    .flatMap((one) => [one, ...containedObjects(one)])
    .filter((one) => typeof one['object'] === 'string' && objectId(one) !== null);
}
