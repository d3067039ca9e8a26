import type { RetentionKind } from '@sextant/business/retention/contract';
import { sentence } from '../../lib/dimension-name.ts';

export const KIND_WORDS = {
  'n-day': { label: 'N-day', hint: 'Active in exactly that period' },
  bracket: { label: 'Within', hint: 'Active at least once up to that period' },
  unbounded: { label: 'Unbounded', hint: 'Active in that period or any later one' },
} satisfies Record<RetentionKind, { label: string; hint: string }>;

export const UNIT_WORDS = { day: 'Day', week: 'Week', month: 'Month' } as const;

/** "Sign-up", "First Generation completed", "Each Play". */
export function startWords(start: string): string {
  if (start === 'signup') return 'Sign-up';
  const [how, event] = splitOnce(start);
  return `${sentence(how)} ${sentence(event)}`;
}

/** How the sentence of the page calls it: "signed up", "did Generation completed for the first time". */
export function startVerb(start: string): string {
  if (start === 'signup') return 'signed up';
  const [how, event] = splitOnce(start);
  return how === 'first' ? `did ${sentence(event)} for the first time` : `did ${sentence(event)}`;
}

export function returnWords(name: string): string {
  return name === 'any' ? 'Any activity' : sentence(name);
}

function splitOnce(start: string): [string, string] {
  const colon = start.indexOf(':');
  return [start.slice(0, colon), start.slice(colon + 1)];
}
