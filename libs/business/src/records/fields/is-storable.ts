/** jsonb and text columns know neither the null character nor half a surrogate pair. */
const HALF_PAIR = /\p{Surrogate}/u;

/** Whether Postgres can hold the text. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && !HALF_PAIR.test(text);
}

/** Whether Postgres can hold the value as JSON: all its text, names included. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, member]) => isStorableText(name) && isStorable(member));
}
