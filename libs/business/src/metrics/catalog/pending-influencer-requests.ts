import { PERSON_DIMENSIONS } from '../dimension.ts';
import type { MetricDefinition } from '../metric-definition.ts';

export const pendingInfluencerRequests = {
  id: 'pending_influencer_requests',
  label: 'Pending influencer requests',
  unit: 'count',
  better: 'down',
  definition:
    'Influencer requests that waited for a decision at the end of the bucket, or do now where it is not over.',
  formulaVersion: 1,
  source: 'Sextant',
  dimensions: [...PERSON_DIMENSIONS],
  permission: 'requests.read',
  computation: { kind: 'records', measure: 'influencer_requests_pending' },
} as const satisfies MetricDefinition;
