import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const mrr = {
  id: 'mrr',
  label: 'MRR',
  unit: 'money_minor',
  better: 'up',
  definition:
    'Monthly recurring revenue at the end of the bucket, or now where it is not over: (price × quantity − discount) of each active or past due subscription, a year / 12, a quarter / 3, a week × 52 / 12, a day × 365 / 12, rounded to the cent by itself, at the exchange rate of the day it started. Trials, unpaid and paused subscriptions bring none; refunds and taxes do not change it; one cancelled for later counts until it ends.',
  formulaVersion: 1,
  source: 'ChartMogul, Understanding MRR movements',
  dimensions: ['plan', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['plan', 'tier', 'currency'],
  permission: 'money.read',
  computation: { kind: 'mrr', measure: 'mrr' },
} as const satisfies MetricDefinition;
