import { PAYER_DIMENSIONS } from '../dimension.ts';
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
      plus: [{ kind: 'money', measure: 'gross' }],
      minus: [
        { kind: 'money', measure: 'refunds' },
        { kind: 'money', measure: 'disputes_lost' },
      ],
    },
    by: { kind: 'mean_daily_active' },
  },
} as const satisfies MetricDefinition;
