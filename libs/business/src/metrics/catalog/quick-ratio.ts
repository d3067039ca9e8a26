import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const quickRatio = {
  id: 'quick_ratio',
  label: 'Quick ratio',
  unit: 'ratio',
  better: 'up',
  definition:
    'New, reactivation and expansion MRR divided by the size of contraction and churn; unknown where nothing was lost. Four or more is a common rule of thumb.',
  formulaVersion: 1,
  source: 'Mamoon Hamid, SaaS quick ratio',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'mrr', measure: 'gains' },
    by: { kind: 'mrr', measure: 'losses' },
  },
} as const satisfies MetricDefinition;
