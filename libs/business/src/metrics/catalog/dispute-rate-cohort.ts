import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const disputeRateCohort = {
  id: 'dispute_rate_cohort',
  label: 'Dispute rate (cohort)',
  unit: 'share',
  better: 'down',
  definition:
    'Charges made in the bucket that were disputed until now, divided by all of them, by number; matures after about 120 days.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'money', measure: 'disputed_charges' },
    by: { kind: 'money', measure: 'charges' },
  },
} as const satisfies MetricDefinition;
