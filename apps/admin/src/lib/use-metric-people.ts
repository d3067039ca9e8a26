import type { MetricQuery } from '@sextant/business/metrics/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../trpc/react.ts';

/** One line of a chart: the question it answers, and which value of the split it is. */
export type PeopleLine = { label: string; query: MetricQuery; group: string | null };

type Page = { offset: number; limit: number };

/** Some of the people whom a metric counts in an interval. */
export function useMetricPeople({ query, group }: PeopleLine, bucket: Date, page: Page) {
  const { compare: _compare, toDate: _toDate, ...question } = query;
  return trpc.admin.analytics.metrics.people.useQuery(
    { ...question, bucket, group, page },
    { placeholderData: keepPreviousData },
  );
}
