import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const creatorEarnings = {
  id: 'creator_earnings',
  label: 'Creator earnings',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Creators’ shares of the purchases made in the bucket, less what refunds and lost disputes of the bucket took back of shares. Traits are the creator’s.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['content_type', 'content', 'creator', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['content_type', 'content', 'creator', 'currency'],
  permission: 'money.read',
  computation: {
    kind: 'balance',
    plus: [{ kind: 'money', measure: 'earnings' }],
    minus: [{ kind: 'money', measure: 'clawbacks' }],
  },
} as const satisfies MetricDefinition;
