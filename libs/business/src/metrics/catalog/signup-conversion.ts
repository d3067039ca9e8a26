import { EVENT_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const signupConversion = {
  id: 'signup_conversion',
  label: 'Sign-up conversion of new visitors',
  unit: 'share',
  better: 'up',
  definition:
    'People who viewed a page in the bucket before they had an account and signed up in it, divided by all who viewed one before they had an account.',
  formulaVersion: 2,
  source: 'Sextant',
  // No traits: of a visitor they are known only once they signed up, and every group would be whole.
  dimensions: [...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: {
    kind: 'quotient',
    of: { kind: 'newcomers', hasJoined: true },
    by: { kind: 'newcomers', hasJoined: false },
  },
} as const satisfies MetricDefinition;
