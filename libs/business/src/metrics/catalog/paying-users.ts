import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const payingUsers = {
  id: 'paying_users',
  label: 'Paying users',
  unit: 'count',
  better: 'up',
  definition: 'Distinct customers with a succeeded charge of more than nothing in the bucket.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'payers' },
} as const satisfies MetricDefinition;
