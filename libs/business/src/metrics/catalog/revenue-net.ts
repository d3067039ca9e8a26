import { PAYER_DIMENSIONS } from '../dimension.ts';
import { NET_REVENUE } from '../money/money-measure.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const revenueNet = {
  id: 'revenue_net',
  label: 'Net revenue',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Succeeded charges less refunds, credit notes and lost disputes, each by its own day; fees are not taken off.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: {
    kind: 'balance',
    ...NET_REVENUE,
  },
} as const satisfies MetricDefinition;
