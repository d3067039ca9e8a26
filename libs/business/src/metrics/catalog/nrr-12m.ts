import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const nrr12m = {
  id: 'nrr_12m',
  label: 'NRR, 12 months',
  unit: 'share',
  better: 'up',
  definition:
    'Net revenue retention over the twelve months up to the end of the bucket, or now: MRR then of the customers who paid twelve months before, divided by what they brought.',
  formulaVersion: 1,
  source: 'MetricKit, NRR guide',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'retained', months: 12 },
    by: { kind: 'mrr_cohort', part: 'start_mrr', months: 12 },
  },
} as const satisfies MetricDefinition;
