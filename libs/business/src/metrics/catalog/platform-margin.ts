import { PAYER_DIMENSIONS } from '../dimension.ts';
import { NET_REVENUE } from '../money/money-measure.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const platformMargin = {
  id: 'platform_margin',
  label: 'Platform margin',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Net revenue less what creators earned in the bucket, whenever it is paid to them: by accrual, so that a payday does not move it. Traits are those of who paid and of the creator.',
  formulaVersion: 2,
  source: 'Sextant',
  dimensions: ['currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency'],
  permission: 'money.read',
  computation: {
    kind: 'balance',
    plus: [...NET_REVENUE.plus, { kind: 'money', measure: 'clawbacks' }],
    minus: [...NET_REVENUE.minus, { kind: 'money', measure: 'earnings' }],
  },
} as const satisfies MetricDefinition;
