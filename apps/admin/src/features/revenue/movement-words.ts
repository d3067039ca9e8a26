import type { MrrActivity } from '@sextant/business/revenue/mrr/contract';

/** What each movement is called. */
export const MOVEMENT_WORDS = {
  new: 'New',
  reactivation: 'Reactivation',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churn: 'Churn',
  switch: 'Switch',
} satisfies Record<MrrActivity['kind'], string>;

export const MOVEMENT_TONES = {
  new: 'good',
  reactivation: 'good',
  expansion: 'good',
  contraction: 'warning',
  churn: 'bad',
  switch: 'neutral',
} as const satisfies Record<MrrActivity['kind'], string>;
