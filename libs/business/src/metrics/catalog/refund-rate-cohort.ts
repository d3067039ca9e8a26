import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const refundRateCohort = {
  id: 'refund_rate_cohort',
  label: 'Refund rate (cohort)',
  unit: 'share',
  better: 'down',
  definition:
    'What was given back until now of the charges made in the bucket, divided by them, by amount; young buckets still rise.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'money', measure: 'refunds_of_charges' },
    by: { kind: 'money', measure: 'gross' },
  },
} as const satisfies MetricDefinition;
