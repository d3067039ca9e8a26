import { ENTRY_TRAITS, PROPERTY_PREFIX } from '@sextant/business/funnels/contract';
import { dimensionName, dimensionValueName, sentence } from '../../lib/dimension-name.ts';

const WORDS = new Map(
  Object.entries({
    signup: 'Sign-up',
    generation: 'Generation',
    any: 'Any activity',
    page_view: 'Visit',
  }),
);

/** A step's name: "Visit" for page_view, "Sign-up" for signup. */
export function stepWords(step: string): string {
  return WORDS.get(step) ?? sentence(step);
}

/** A group of a split, with what it is a value of: "Source of the visit: google". */
export function groupWords(by: string, group: string): string {
  return `${dimensionName(by)}: ${dimensionValueName(by, group)}`;
}

/** Which event's values a split or condition means. */
export const ENTRY_WORDS = 'What the first step’s event says: the entry, whatever came later.';

/** Whether a split is by what the entering event says, not by a trait of people. */
export function isOfEntry(by: string): boolean {
  return by.startsWith(PROPERTY_PREFIX) || ENTRY_TRAITS.some((trait) => trait === by);
}

export const ORDER_WORDS = {
  ordered: { label: 'In this order', hint: 'Anything may happen between the steps' },
  strict: { label: 'Directly one after another', hint: 'Nothing else may happen between' },
  any: { label: 'In any order', hint: 'All steps within the window' },
} as const;

export const WINDOW_WORDS = {
  '1h': '1 hour',
  '1d': '1 day',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
} as const;
