import { z } from 'zod';
import { Instant, Zone } from '../kernel/input-values.ts';
import { Comparison, Filter, Interval, Page, Range } from '../kernel/query/contract.ts';

export const MetricQuery = z.object({
  metric: z.string().min(1).max(64),
  range: Range,
  interval: Interval,
  /** IANA zone; the installation's reporting zone when left out. */
  zone: Zone.optional(),
  by: z.string().max(64).optional(),
  where: z.array(Filter).max(20).default([]),
  compare: Comparison.optional(),
  /** Set when the range is the part so far of a month, quarter or year: the previous one is then compared up to the same day. */
  toDate: z.enum(['month', 'quarter', 'year']).optional(),
});
export type MetricQuery = z.input<typeof MetricQuery>;

/** Several questions, to be answered of one instant. */
export const MetricQueries = z.object({ queries: z.array(MetricQuery).min(1).max(30) });
export type MetricQueries = z.input<typeof MetricQueries>;

export type MetricUnit = 'count' | 'share' | 'ratio' | 'days' | 'seconds' | 'money_minor' | 'credits';

/** One value of a series. */
export type MetricPoint = {
  /** Start of the bucket. */
  bucket: Date;
  /** The value of the split dimension; null when not split. */
  group: string | null;
  /** Null is unknown, for instance a division by zero. */
  value: number | null;
  /** False while the bucket is not over, or reaches before the first data a trailing window needs. */
  isComplete: boolean;
};

export type MetricResult = {
  metric: string;
  label: string;
  unit: MetricUnit;
  /** ISO 4217 for money, else null. */
  currency: string | null;
  definition: string;
  /** Everything committed before this instant is counted. */
  asOf: Date;
  range: Range;
  interval: Interval;
  zone: string;
  /** Ordered by bucket, then group with the largest first. Counts have a row for every bucket. */
  points: MetricPoint[];
  /** The compared period's points, moved onto this range's buckets; null when nothing is compared. */
  comparison: { range: Range; points: MetricPoint[] } | null;
  /** Why values are unknown, in sentences; none when nothing is. */
  notes: string[];
};

/** The people whom one value of a metric counts. */
export const MetricPeopleQuery = MetricQuery.omit({ compare: true, toDate: true }).extend({
  /** The start of the bucket, as the series gives it. */
  bucket: Instant,
  /** The value of the split; null when not split. */
  group: z.string().max(200).nullable().default(null),
  page: Page.prefault({}),
});
export type MetricPeopleQuery = z.input<typeof MetricPeopleQuery>;
