import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const trialConversion = {
  id: 'trial_conversion',
  label: 'Trial conversion',
  unit: 'share',
  better: 'up',
  definition:
    'Trials that ended in the bucket and were paid by 7 days later, divided by those that ended; trials that ended less than 7 days ago are left out.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'trials', part: 'paid' },
    by: { kind: 'trials', part: 'ended' },
  },
} as const satisfies MetricDefinition;
