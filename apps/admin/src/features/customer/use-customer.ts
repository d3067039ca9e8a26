import type { TimelineKind } from '@sextant/business/customers/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../trpc/react.ts';
import { timelineQuery } from './customer-filters.ts';

/** One customer: who they are, and what happened, page by page. */
export function useCustomer(customerId: number, kind: TimelineKind | null) {
  const profile = trpc.admin.customers.get.useQuery({ id: customerId });
  const timeline = trpc.admin.customers.getTimeline.useInfiniteQuery(timelineQuery(customerId, kind), {
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  return { profile, timeline };
}
