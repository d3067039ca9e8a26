import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsLiability = {
  id: 'credits_liability',
  label: 'Credit liability',
  unit: 'money_minor',
  better: 'neutral',
  definition:
    'What was paid for the purchased credits that are left at the end of the bucket, or now, at the rate of the day they were bought; the oldest are spent first, and what expires is of the lots that are due.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: [...PAYER_DIMENSIONS],
  permission: 'money.read',
  computation: { kind: 'records', measure: 'credits_liability' },
} as const satisfies MetricDefinition;
