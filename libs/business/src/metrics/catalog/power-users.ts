import { EVENT_DIMENSIONS, PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const powerUsers = {
  id: 'power_users',
  label: 'Power users',
  unit: 'count',
  better: 'up',
  definition: "Customers active on at least 15 of the 28 days that end with the bucket's last day.",
  formulaVersion: 1,
  source: 'Power user curve, after Andreessen Horowitz (L28 of 15 and more)',
  dimensions: [...PERSON_DIMENSIONS, ...EVENT_DIMENSIONS],
  permission: 'metrics.read',
  computation: { kind: 'regulars', days: 28, activeDays: 15 },
} as const satisfies MetricDefinition;
