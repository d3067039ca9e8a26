import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const signupConversion = {
  id: 'signup_conversion',
  label: 'Sign-up conversion',
  unit: 'share',
  better: 'up',
  definition:
    'People who viewed a page in the bucket before they had an account and signed up in it, divided by all who viewed one before they had an account.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'newcomers', hasJoined: true },
    by: { kind: 'newcomers', hasJoined: false },
  },
} as const satisfies MetricDefinition;
