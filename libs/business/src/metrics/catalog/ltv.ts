import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const ltv = {
  id: 'ltv',
  label: 'LTV',
  unit: 'money_minor',
  better: 'up',
  definition:
    'A forecast: ARPA × the months that customers stay at the logo churn of the month up to the bucket’s end, at most 60, at a gross margin of 100 %. Unknown while nobody leaves.',
  formulaVersion: 1,
  source: 'ChartMogul, Customer lifetime value',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: { kind: 'lifetime_value' },
} as const satisfies MetricDefinition;
