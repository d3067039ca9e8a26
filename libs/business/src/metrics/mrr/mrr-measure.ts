import type { MrrFact } from '@sextant/db/queries/mrr/mrr-fact';
import {
  PAYER_SUBSCRIPTION_DIMENSIONS,
  SUBSCRIPTION_DIMENSIONS,
  type SubscriptionDimension,
} from '../dimension.ts';

/** What is so at the end of a bucket, or now where it is not over. */
type MrrState = { fact: 'state' | 'payer'; of: 'money' | 'count'; times: number };

/** What happened in a bucket. Amounts lost are negative, as they are added; `sign` −1 tells their size. */
type MrrFlow = {
  facts: readonly MrrFact[];
  of: 'money' | 'count';
  sign: 1 | -1;
  /** Without an exchange rate, nobody knows which of these a movement is. */
  doubts?: readonly MrrFact[];
};

const UP_OR_DOWN = ['expansion', 'contraction', 'switch'] as const;

export const MRR_STATES = {
  mrr: { fact: 'state', of: 'money', times: 1 },
  arr: { fact: 'state', of: 'money', times: 12 },
  subscriptions: { fact: 'state', of: 'count', times: 1 },
  payers: { fact: 'payer', of: 'count', times: 1 },
  payers_mrr: { fact: 'payer', of: 'money', times: 1 },
} as const satisfies Record<string, MrrState>;

export const MRR_FLOWS = {
  new: { facts: ['new'], of: 'money', sign: 1 },
  reactivation: { facts: ['reactivation'], of: 'money', sign: 1 },
  expansion: { facts: ['expansion'], of: 'money', sign: 1, doubts: UP_OR_DOWN },
  contraction: { facts: ['contraction'], of: 'money', sign: 1, doubts: UP_OR_DOWN },
  churn: { facts: ['churn'], of: 'money', sign: 1 },
  net_new: {
    facts: ['new', 'reactivation', 'expansion', 'contraction', 'churn'],
    of: 'money',
    sign: 1,
    doubts: UP_OR_DOWN,
  },
  gains: { facts: ['new', 'reactivation', 'expansion'], of: 'money', sign: 1, doubts: UP_OR_DOWN },
  losses: { facts: ['contraction', 'churn'], of: 'money', sign: -1, doubts: UP_OR_DOWN },
  started: { facts: ['started'], of: 'count', sign: 1 },
  stopped: { facts: ['stopped'], of: 'count', sign: 1 },
  upgraded: { facts: ['upgraded'], of: 'count', sign: 1 },
  downgraded: { facts: ['downgraded'], of: 'count', sign: 1 },
} as const satisfies Record<string, MrrFlow>;

export type MrrMeasure = keyof typeof MRR_STATES | keyof typeof MRR_FLOWS;

/** Of the customers who paid when a window began: what they brought then, what became of it, who of them is gone. */
export type MrrCohortPart =
  | 'start_mrr'
  | 'start_customers'
  | 'retained'
  | 'kept'
  | 'lost'
  | 'net_lost'
  | 'gone'
  | 'gone_voluntarily'
  | 'gone_involuntarily';

/** `months` before a bucket's end, or within the bucket when 0: among those who paid at the start of it. */
export type MrrCohort = { part: MrrCohortPart; months: number };

/** What a measure can be split and filtered by: customers have the plan of their largest subscription alone. */
export function mrrColumnsOf(measure: MrrMeasure): readonly SubscriptionDimension[] {
  return measure === 'payers' || measure === 'payers_mrr'
    ? PAYER_SUBSCRIPTION_DIMENSIONS
    : SUBSCRIPTION_DIMENSIONS;
}

export function isMrrState(measure: MrrMeasure): measure is keyof typeof MRR_STATES {
  return measure in MRR_STATES;
}
