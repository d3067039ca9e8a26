import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const churnRate = {
  id: 'churn_rate',
  label: 'Customer churn rate',
  unit: 'share',
  better: 'down',
  definition:
    'Customers who paid when the bucket began and pay nothing at its end, divided by all who paid when it began; by the tier of their largest subscription then. The same number as the logo churn rate: a free subscription is not paid.',
  formulaVersion: 2,
  source: 'Logo churn, after ChartMogul',
  dimensions: [...PERSON_DIMENSIONS],
  recordDimensions: ['tier'],
  permission: 'users.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr_cohort', part: 'gone', months: 0 },
    by: { kind: 'mrr_cohort', part: 'start_customers', months: 0 },
  },
} as const satisfies MetricDefinition;
