import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const payoutsPending = {
  id: 'payouts_pending',
  label: 'Payouts pending',
  unit: 'money_minor',
  better: 'neutral',
  definition: 'Payouts to creators created in the bucket that are not on their way yet.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['status', 'currency', 'method', ...PAYER_DIMENSIONS],
  recordDimensions: ['status', 'currency', 'method'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'payouts_pending' },
} as const satisfies MetricDefinition;
