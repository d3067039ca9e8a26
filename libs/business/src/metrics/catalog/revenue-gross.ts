import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const revenueGross = {
  id: 'revenue_gross',
  label: 'Gross revenue',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Succeeded charges of the bucket in the reporting currency, each at the rate of its own day; before refunds, disputes and fees. Also called GMV.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'gross' },
} as const satisfies MetricDefinition;
