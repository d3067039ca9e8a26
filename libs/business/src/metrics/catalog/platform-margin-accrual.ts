import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const platformMarginAccrual = {
  id: 'platform_margin_accrual',
  label: 'Platform margin (accrual)',
  unit: 'money_minor',
  better: 'up',
  definition: 'Net revenue less what creators earned in the bucket, whenever it is paid.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency'],
  permission: 'money.read',
  computation: {
    kind: 'balance',
    plus: [
      { kind: 'money', measure: 'gross' },
      { kind: 'money', measure: 'clawbacks' },
    ],
    minus: [
      { kind: 'money', measure: 'refunds' },
      { kind: 'money', measure: 'disputes_lost' },
      { kind: 'money', measure: 'earnings' },
    ],
  },
} as const satisfies MetricDefinition;
