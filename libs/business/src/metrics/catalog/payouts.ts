import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const payouts = {
  id: 'payouts',
  label: 'Payouts',
  unit: 'money_minor',
  better: 'neutral',
  definition:
    'Payouts to creators that are paid or in transit, by the day of their creation; split by status, it shows every state.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['status', 'currency', 'method', ...PAYER_DIMENSIONS],
  recordDimensions: ['status', 'currency', 'method'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'payouts' },
} as const satisfies MetricDefinition;
