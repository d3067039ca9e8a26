import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const nrr = {
  id: 'nrr',
  label: 'NRR',
  unit: 'share',
  better: 'up',
  definition:
    'Net revenue retention within the bucket: MRR at its end of the customers who paid when it began, divided by what they brought then. Ask for a year as one bucket, or for nrr_12m, for the usual window.',
  formulaVersion: 1,
  source: 'MetricKit, NRR guide',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'retained', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_mrr', months: 0 },
  },
} as const satisfies MetricDefinition;
