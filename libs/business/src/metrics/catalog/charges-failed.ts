import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const chargesFailed = {
  id: 'charges_failed',
  label: 'Failed charges',
  unit: 'count',
  better: 'down',
  definition: 'Charges of the bucket that failed.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'charges_failed' },
} as const satisfies MetricDefinition;
