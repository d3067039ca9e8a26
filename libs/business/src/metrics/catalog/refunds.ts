import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const refunds = {
  id: 'refunds',
  label: 'Refunds',
  unit: 'money_minor',
  better: 'down',
  definition:
    'Succeeded refunds by the day they were given, whenever the charge was; in the reporting currency at the rate of that day. What was given back without a charge is a credit note.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'refunds' },
} as const satisfies MetricDefinition;
