import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsBreakage = {
  id: 'credits_breakage',
  label: 'Credit breakage',
  unit: 'share',
  better: 'neutral',
  definition: 'Credits that expired in the bucket by those purchased in it.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'records', measure: 'credits_expired' },
    by: { kind: 'records', measure: 'credits_purchased' },
  },
} as const satisfies MetricDefinition;
