import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import { platformMarginCash } from './platform-margin-cash.ts';

export const takeRateCash = {
  id: 'take_rate_cash',
  label: 'Take rate (cash)',
  unit: 'share',
  better: 'up',
  definition:
    'Platform margin (cash) divided by gross revenue: it falls on the days on which creators are paid.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: platformMarginCash.computation,
    by: { kind: 'money', measure: 'gross' },
  },
} as const satisfies MetricDefinition;
