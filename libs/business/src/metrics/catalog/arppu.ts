import { PAYER_DIMENSIONS } from '../dimension.ts';
import { NET_REVENUE } from '../money/money-measure.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const arppu = {
  id: 'arppu',
  label: 'ARPPU',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Net revenue of the bucket divided by the distinct customers with a succeeded charge of more than nothing in it.',
  formulaVersion: 2,
  source: 'After ChartMogul',
  dimensions: [...PAYER_DIMENSIONS],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: {
      kind: 'balance',
      ...NET_REVENUE,
    },
    by: { kind: 'money', measure: 'payers' },
  },
} as const satisfies MetricDefinition;
