import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const openBugReports = {
  id: 'open_bug_reports',
  label: 'Open bug reports',
  unit: 'count',
  better: 'down',
  definition: 'Bug reports that were open at the end of the bucket, or are now where it is not over.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'requests.read',
  computation: { kind: 'records', measure: 'bug_reports_open' },
} as const satisfies MetricDefinition;
