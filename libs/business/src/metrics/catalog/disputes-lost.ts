import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const disputesLost = {
  id: 'disputes_lost',
  label: 'Disputes lost',
  unit: 'money_minor',
  better: 'down',
  definition:
    'What disputes that were lost took back, by the day they were opened; in the reporting currency at the rate of that day.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'disputes_lost' },
} as const satisfies MetricDefinition;
