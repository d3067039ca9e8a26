import { PAYER_DIMENSIONS } from '../dimension.ts';
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
