import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const purchases = {
  id: 'purchases',
  label: 'Purchases',
  unit: 'count',
  better: 'up',
  definition: 'Purchases of content made in the bucket whose charge did not fail.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['content_type', 'content', 'creator', 'currency', ...PAYER_DIMENSIONS],
  recordDimensions: ['content_type', 'content', 'creator', 'currency'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'purchases' },
} as const satisfies MetricDefinition;
