import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const outstandingBalance = {
  id: 'outstanding_balance',
  label: 'Outstanding balance',
  unit: 'money_minor',
  better: 'neutral',
  definition:
    'What creators have earned and were not paid at the end of the bucket, or now where it is not over; each creator’s currencies at the rate of that day. Payouts leave the balance when they are created and come back when they fail. Sales to internal accounts are owed too, which earnings and revenue leave out.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['currency', 'creator', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'creator'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'outstanding' },
} as const satisfies MetricDefinition;
