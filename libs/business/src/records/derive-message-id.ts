import { createHash } from 'node:crypto';
import type { RepeatCounter } from './repeat-counter.ts';

const HASH_BITS = 52;

/** An id for an event that has none: the same content gets the same id in every run, and its true repeats are told apart by number. */
export function deriveMessageId(fields: Readonly<Record<string, unknown>>, repeats: RepeatCounter): string {
  const digest = createHash('sha1').update(ordered(fields)).digest('hex').slice(0, 32);
  const repeat = repeats.count(Number.parseInt(digest.slice(0, HASH_BITS / 4), 16) + 1);
  return `row-${digest}-${repeat}`;
}

// Names in order: a file whose columns were moved has the same rows.
function ordered(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null && member !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${ordered(member)}`);
  return `{${members.join(',')}}`;
}
