import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsBreakage = {
  id: 'credits_breakage',
  label: 'Credit breakage',
  unit: 'share',
  better: 'neutral',
  definition:
    'Of the credits sold in the bucket, the share that was lost unspent until now: what expires is taken from the lots that are due, else from the oldest. Young buckets still rise; granted credits are told apart.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'records', measure: 'credits_sold_expired' },
    by: { kind: 'records', measure: 'credits_purchased' },
  },
} as const satisfies MetricDefinition;
