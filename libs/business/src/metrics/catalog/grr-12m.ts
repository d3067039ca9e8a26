import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const grr12m = {
  id: 'grr_12m',
  label: 'GRR, 12 months',
  unit: 'share',
  better: 'up',
  definition:
    'Gross revenue retention over the twelve months up to the end of the bucket, or now: the lesser of both for each customer who paid twelve months before, divided by what they brought.',
  formulaVersion: 1,
  source: 'GRR formula, per customer minimum',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'kept', months: 12 },
    by: { kind: 'mrr_cohort', part: 'start_mrr', months: 12 },
  },
} as const satisfies MetricDefinition;
