import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const disputeRate = {
  id: 'dispute_rate',
  label: 'Dispute rate (activity)',
  unit: 'share',
  better: 'down',
  definition:
    'Disputes opened in the bucket divided by the charges made in it, by number: what monitoring programs use.',
  formulaVersion: 1,
  source: 'Scheme monitoring programs, after Checkout.com',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'money', measure: 'disputes_opened' },
    by: { kind: 'money', measure: 'charges' },
  },
} as const satisfies MetricDefinition;
