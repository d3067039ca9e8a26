import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const takeRate = {
  id: 'take_rate',
  label: 'Take rate',
  unit: 'share',
  better: 'up',
  definition: 'Platform margin (cash) divided by gross revenue.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: {
      kind: 'balance',
      plus: [{ kind: 'money', measure: 'gross' }],
      minus: [
        { kind: 'money', measure: 'refunds' },
        { kind: 'money', measure: 'disputes_lost' },
        { kind: 'money', measure: 'payouts' },
      ],
    },
    by: { kind: 'money', measure: 'gross' },
  },
} as const satisfies MetricDefinition;
