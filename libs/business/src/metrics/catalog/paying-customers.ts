import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const payingCustomers = {
  id: 'paying_customers',
  label: 'Paying customers',
  unit: 'count',
  better: 'up',
  definition:
    'Customers with MRR right before the end of the bucket, or now where it is not over; by the plan of their largest subscription.',
  formulaVersion: 1,
  source: 'ChartMogul',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'payers' },
} as const satisfies MetricDefinition;
