import { PAYER_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const disputesOpened = {
  id: 'disputes_opened',
  label: 'Disputes opened',
  unit: 'count',
  better: 'down',
  definition:
    'Disputes opened in the bucket, whatever became of them; several of one charge count each, inquiries do not.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: ['currency', 'method', 'product', ...PAYER_DIMENSIONS],
  recordDimensions: ['currency', 'method', 'product'],
  permission: 'money.read',
  computation: { kind: 'money', measure: 'disputes_opened' },
} as const satisfies MetricDefinition;
