import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const grossMrrChurnRate = {
  id: 'gross_mrr_churn_rate',
  label: 'Gross MRR churn rate',
  unit: 'share',
  better: 'down',
  definition:
    'Contraction and churn in the bucket of customers who paid when it began, divided by the MRR they brought then.',
  formulaVersion: 1,
  source: 'MetricKit, GRR guide',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'lost', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_mrr', months: 0 },
  },
} as const satisfies MetricDefinition;
