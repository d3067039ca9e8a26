import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';
import { platformMargin } from './platform-margin.ts';

export const takeRate = {
  id: 'take_rate',
  label: 'Take rate',
  unit: 'share',
  better: 'up',
  definition: 'Platform margin (by accrual) divided by gross revenue.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency'],
  permission: 'money.read',
  computation: {
    kind: 'quotient',
    of: platformMargin.computation,
    by: { kind: 'money', measure: 'gross' },
  },
} as const satisfies MetricDefinition;
