import { StripeObject } from './stripe-event.ts';

/** A text of the object; null when it has none of that name. */
export function textOf(object: StripeObject, field: string): string | null {
  const value = object[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number of the object; null when it has none of that name. */
export function numberOf(object: StripeObject, field: string): number | null {
  const value = object[field];
  return typeof value === 'number' ? value : null;
}

/** An instant that Stripe gives in seconds; null when there is none. */
export function instantOf(object: StripeObject, field: string): Date | null {
  const seconds = numberOf(object, field);
  return seconds === null ? null : new Date(seconds * 1000);
}

/** An object within the object; null when there is none, or only its id. */
export function objectOf(object: StripeObject, field: string): StripeObject | null {
  return asObject(object[field]);
}

/** The objects of a list, whether Stripe's own list or a plain one; ids that are not expanded are left out. */
export function objectsOf(object: StripeObject, field: string): StripeObject[] {
  const value = object[field];
  const items = Array.isArray(value) ? value : asObject(value)?.['data'];
  return Array.isArray(items) ? items.map(asObject).filter((item) => item !== null) : [];
}

/** The ids of a list, of expanded objects too. */
export function idsOf(object: StripeObject, field: string): string[] {
  const value = object[field];
  return Array.isArray(value) ? value.flatMap((item: unknown) => toId(item) ?? []) : [];
}

/** The id that a field names, also when the object is expanded there. */
export function idOf(object: StripeObject, field: string): string | null {
  return toId(object[field]);
}

function toId(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  const object = asObject(value);
  return object === null ? null : textOf(object, 'id');
}

function asObject(value: unknown): StripeObject | null {
  const parsed = StripeObject.safeParse(value);
  return parsed.success && !Array.isArray(value) ? parsed.data : null;
}
