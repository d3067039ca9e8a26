import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const payoutsFailed = {
  id: 'payouts_failed',
  label: 'Payouts returned',
  unit: 'money_minor',
  better: 'down',
  definition: 'Payouts to creators created in the bucket that failed, were cancelled or came back.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['status', 'currency', 'method', ...PAYER_DIMENSIONS],
  recordDimensions: ['status', 'currency', 'method'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'payouts_failed' },
} as const satisfies MetricDefinition;
