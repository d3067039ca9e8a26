import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const transactions = {
  id: 'transactions',
  label: 'Transactions',
  unit: 'count',
  better: 'up',
  definition:
    'Charges, refunds, credit notes and disputes recorded in the bucket, in whatever state; inquiries are not counted.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['kind', 'status', 'currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['kind', 'status', 'currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'transactions' },
} as const satisfies MetricDefinition;
