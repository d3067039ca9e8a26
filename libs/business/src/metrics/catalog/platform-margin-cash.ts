import { PAYER_DIMENSIONS } from '../dimension.ts';
import { NET_REVENUE } from '../money/money-measure.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const platformMarginCash = {
  id: 'platform_margin_cash',
  label: 'Platform margin (cash)',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Net revenue less payouts to creators that are paid or in transit, both by their own day: a cash view, which moves when payouts are made.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency'],
  permission: 'money.read',
  computation: {
    kind: 'balance',
    plus: NET_REVENUE.plus,
    minus: [...NET_REVENUE.minus, { kind: 'money', measure: 'payouts' }],
  },
} as const satisfies MetricDefinition;
