import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const mrrContraction = {
  id: 'mrr_contraction',
  label: 'Contraction MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'By how much customers came to pay less and still pay, as a negative amount, so that MRR at the start + all movements = MRR at the end. By plan: the one moved to, or lost.',
  formulaVersion: 1,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', 'cancel_reason', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency', 'cancel_reason'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'contraction' },
} as const satisfies MetricDefinition;
