import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const refundRate = {
  id: 'refund_rate',
  label: 'Refund rate (activity)',
  unit: 'share',
  better: 'down',
  definition: 'Refunds given in the bucket divided by the charges made in it, by amount.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'money', measure: 'refunds' },
    by: { kind: 'money', measure: 'gross' },
  },
} as const satisfies MetricDefinition;
