import type { Segment } from '@sextant/business/segments/contract';
import { trpc } from '../trpc/react.ts';

/** The saved segments that this person may open; empty until they are here. */
export function useSegments(): Segment[] {
  return trpc.admin.analytics.segments.list.useQuery().data?.items ?? [];
}
