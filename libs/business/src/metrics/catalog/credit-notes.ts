import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditNotes = {
  id: 'credit_notes',
  label: 'Credit notes',
  unit: 'money_minor',
  better: 'down',
  definition:
    'Money given back without a charge that it belongs to, by the day it was given; in the reporting currency at the rate of that day. It takes from net revenue, and belongs to no refund rate.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'credit_notes' },
} as const satisfies MetricDefinition;
