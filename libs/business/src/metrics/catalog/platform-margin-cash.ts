import { PAYER_DIMENSIONS } from '../dimension.ts';
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
    plus: [{ kind: 'money', measure: 'gross' }],
    minus: [
      { kind: 'money', measure: 'refunds' },
      { kind: 'money', measure: 'disputes_lost' },
      { kind: 'money', measure: 'payouts' },
    ],
  },
} as const satisfies MetricDefinition;
