import { sentence } from '../../lib/dimension-name.ts';

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
