import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creditsBreakageGranted = {
  id: 'credits_breakage_granted',
  label: 'Breakage of granted credits',
  unit: 'share',
  better: 'neutral',
  definition:
    'Of the credits granted in the bucket, the share that was lost unspent until now: what expires is taken from the lots that are due, else from the oldest. Young buckets still rise; sold credits are told apart.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'metrics.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'records', measure: 'credits_granted_expired' },
    by: { kind: 'records', measure: 'credits_granted' },
  },
} as const satisfies MetricDefinition;
