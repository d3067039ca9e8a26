import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const grr = {
  id: 'grr',
  label: 'GRR',
  unit: 'share',
  better: 'up',
  definition:
    'Gross revenue retention within the bucket: for each customer who paid when it began the lesser of MRR at its start and its end, divided by MRR at the start.',
  formulaVersion: 1,
  source: 'GRR formula, per customer minimum',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'kept', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_mrr', months: 0 },
  },
} as const satisfies MetricDefinition;
