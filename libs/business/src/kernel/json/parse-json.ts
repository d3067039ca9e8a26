import { quoteLargeIntegers } from './quote-large-integers.ts';

/** More levels than anybody means; every walk over a value that came in may rely on fewer. */
const DEEPEST = 64;
/** Letters of `__proto__`, escaped. */
const ESCAPED_LETTER = /\\u00(?:5f|6f|7[024])/i;

/**
 * Reads JSON from outside. Whole numbers that JavaScript cannot hold stay the digits they were, as text; a member called
 * `__proto__` is left out. Throws a SyntaxError for what is no JSON. The value may be of any depth: see `isTooDeep`.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(quoteLargeIntegers(text));
  return mayNamePrototype(text) ? withoutPrototype(value, DEEPEST) : value;
}

// Nearly no body holds either, and to look for plain text costs next to nothing.
function mayNamePrototype(text: string): boolean {
  return text.includes('__proto__') || (text.includes('\\u') && ESCAPED_LETTER.test(text));
}

/** Whether lists and objects lie deeper inside each other than anything may that is stored, compared or answered. */
export function isTooDeep(value: unknown, deepest = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (deepest === 0) return true;
  for (const member of Array.isArray(value) ? value : Object.values(value))
    if (typeof member === 'object' && isTooDeep(member, deepest - 1)) return true;
  return false;
}

// What lies deeper stays as it is: nobody walks over it.
function withoutPrototype(value: unknown, deepest: number): unknown {
  if (typeof value !== 'object' || value === null || deepest < 0) return value;
  if (Array.isArray(value)) return value.map((member) => withoutPrototype(member, deepest - 1));
  const kept = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutPrototype(member, deepest - 1)]));
}
