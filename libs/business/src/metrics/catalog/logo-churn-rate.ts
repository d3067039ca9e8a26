import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const logoChurnRate = {
  id: 'logo_churn_rate',
  label: 'Logo churn rate',
  unit: 'share',
  better: 'down',
  definition:
    'Customers who paid when the bucket began and pay nothing at its end, divided by all who paid when it began; by the plan they had then.',
  formulaVersion: 1,
  source: 'ChartMogul, Customer churn rate',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'gone', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_customers', months: 0 },
  },
} as const satisfies MetricDefinition;
