import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const arr = {
  id: 'arr',
  label: 'ARR',
  unit: 'money_minor',
  better: 'up',
  definition: 'Twelve times the MRR at the end of the bucket.',
  formulaVersion: 1,
  source: 'After Chargebee',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'arr' },
} as const satisfies MetricDefinition;
