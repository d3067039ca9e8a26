import { PAYER_DIMENSIONS } from '../dimension.ts';
import { NET_REVENUE } from '../money/money-measure.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const arpu = {
  id: 'arpu',
  label: 'ARPU',
  unit: 'money_minor',
  better: 'up',
  definition: 'Net revenue of the bucket divided by the mean of its daily active customers.',
  formulaVersion: 1,
  source: 'After ChartMogul',
  dimensions: [...PAYER_DIMENSIONS],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: {
      kind: 'balance',
      ...NET_REVENUE,
    },
    by: { kind: 'mean_daily_active' },
  },
} as const satisfies MetricDefinition;
