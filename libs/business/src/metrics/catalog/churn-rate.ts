import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const churnRate = {
  id: 'churn_rate',
  label: 'Customer churn rate',
  unit: 'share',
  better: 'down',
  definition:
    'Paying customers at the start of the bucket who no longer pay at its end, divided by all who paid at its start; by the tier they had at its start.',
  formulaVersion: 1,
  source: 'Logo churn, after ChartMogul',
  dimensions: [...PERSON_DIMENSIONS],
  recordDimensions: ['tier'],
  permission: 'users.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'records', measure: 'subscribers_lost' },
    by: { kind: 'records', measure: 'subscribers_at_start' },
  },
} as const satisfies MetricDefinition;
