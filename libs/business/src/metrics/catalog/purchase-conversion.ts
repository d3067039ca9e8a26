import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const purchaseConversion = {
  id: 'purchase_conversion',
  label: 'Purchase conversion',
  unit: 'share',
  better: 'up',
  definition:
    'Customers who bought content in the bucket that they had viewed in the 7 days before, divided by everybody who viewed content in the bucket, visitors included; free content is left out.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PAYER_DIMENSIONS],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'money', measure: 'buyers_who_viewed' },
    by: { kind: 'money', measure: 'content_viewers' },
  },
} as const satisfies MetricDefinition;
