import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const arpa = {
  id: 'arpa',
  label: 'ARPA',
  unit: 'money_minor',
  better: 'up',
  definition:
    'MRR divided by paying customers at the end of the bucket; by the plan of their largest subscription.',
  formulaVersion: 1,
  source: 'ChartMogul',
  dimensions: ['plan', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr', measure: 'payers_mrr' },
    by: { kind: 'mrr', measure: 'payers' },
  },
} as const satisfies MetricDefinition;
