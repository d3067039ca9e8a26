import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const contentRevenue = {
  id: 'content_revenue',
  label: 'Content revenue',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Prices of the content bought in the bucket, before refunds, in the reporting currency at the rate of the day.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['content_type', 'content', 'creator', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['content_type', 'content', 'creator', 'currency'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'content_revenue' },
} as const satisfies MetricDefinition;
