const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
/** What lies deeper is refused later, whatever is in it. */
const DEEPEST = 64;

/** The text as Postgres stores it, where it may have to be recognised: what it does not store is a replacement character. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** The value that was read from `text`, without what Postgres does not store: zero characters and halves of surrogate pairs, in names too. */
export function storableJson(value: unknown, text: string): unknown {
  return text.includes('\\u') && UNSTORABLE.test(text) ? cleaned(value, DEEPEST) : value;
}

function cleaned(value: unknown, deepest: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null || deepest < 0) return value;
  if (Array.isArray(value)) return value.map((member) => cleaned(member, deepest - 1));
  const members = Object.entries(value).map(([name, member]) => [cleanText(name), member] as const);
  // A zero character may have hidden this name from the reader.
  const kept = members.filter(([name]) => name !== '__proto__');
  return Object.fromEntries(kept.map(([name, member]) => [name, cleaned(member, deepest - 1)]));
}

function cleanText(text: string): string {
  return Buffer.from(text.replaceAll('\u0000', '')).toString();
}
