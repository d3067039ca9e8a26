import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const revenueNet = {
  id: 'revenue_net',
  label: 'Net revenue',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Succeeded charges less refunds and lost disputes, each by its own day; fees are not taken off.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: {
    kind: 'balance',
    plus: [{ kind: 'money', measure: 'gross' }],
    minus: [
      { kind: 'money', measure: 'refunds' },
      { kind: 'money', measure: 'disputes_lost' },
    ],
  },
} as const satisfies MetricDefinition;
