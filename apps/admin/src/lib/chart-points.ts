import type { MetricPoint, MetricResult } from '@sextant/business/metrics/contract';
import type { ChartPoint, ChartSeries } from '@sextant/ui/chart-data/time-series';
import { formatBucket, formatBucketInFull, type BucketInterval } from '@sextant/ui/format/bucket';

type Line = { key: string; points: readonly MetricPoint[]; previous: readonly MetricPoint[] | null };

/** Several metrics over the same buckets as the points of one chart; the key of each becomes its series. */
export function metricsToChart(results: Readonly<Record<string, MetricResult>>): ChartPoint[] {
  const lines = Object.entries(results).map(([key, result]) => ({
    key,
    points: result.points,
    previous: result.comparison?.points ?? null,
  }));
  return toChart(lines, Object.values(results)[0]);
}

/** One metric split by a dimension: a series a group, in the answer's order, the rest summed as "Other". */
export function groupsToChart(
  result: MetricResult,
  limit: number,
): { points: ChartPoint[]; series: ChartSeries[] } {
  const groups = groupTotals(result).map(({ group }) => group);
  const shown = groups.slice(0, limit);
  const lines: Line[] = shown.map((group) => ({
    key: group,
    points: result.points.filter((point) => groupName(point) === group),
    previous: null,
  }));
  if (groups.length > limit) lines.push({ key: OTHER, points: sumOthers(result, shown), previous: null });
  return { points: toChart(lines, result), series: lines.map(({ key }) => ({ key, label: key })) };
}

/** Groups with what is known of them over the range, null when nothing is; the largest first, or classes in their own order, as the answer has them. */
export function groupTotals(result: MetricResult): { group: string; value: number | null }[] {
  const totals = new Map<string, number | null>();
  for (const point of result.points) {
    const sum = totals.get(groupName(point)) ?? null;
    totals.set(groupName(point), point.value === null ? sum : (sum ?? 0) + point.value);
  }
  return [...totals].map(([group, value]) => ({ group, value }));
}

export const OTHER = 'Other';

function toChart(lines: readonly Line[], shape: MetricResult | undefined): ChartPoint[] {
  if (!shape || shape.interval === 'total') return [];
  const { zone, interval } = shape;
  const buckets = bucketsOf(lines);
  const hasPrevious = lines.some((line) => line.previous !== null);
  const now = lines.map(({ key, points }) => ({ key, byBucket: indexed(points) }));
  const before = lines.map(({ key, previous }) => ({ key, byBucket: indexed(previous ?? []) }));
  return buckets.map((time) => ({
    ...labels(new Date(time), interval, zone),
    isComplete: now.every(({ byBucket }) => byBucket.get(time)?.isComplete !== false),
    values: valuesAt(now, time),
    ...(hasPrevious ? { previous: valuesAt(before, time) } : {}),
  }));
}

type Indexed = { key: string; byBucket: Map<number, MetricPoint> };

function valuesAt(lines: readonly Indexed[], time: number): Record<string, number | null> {
  return Object.fromEntries(lines.map(({ key, byBucket }) => [key, byBucket.get(time)?.value ?? null]));
}

function indexed(points: readonly MetricPoint[]): Map<number, MetricPoint> {
  return new Map(points.map((point) => [point.bucket.getTime(), point]));
}

function bucketsOf(lines: readonly Line[]): number[] {
  const times = lines.flatMap((line) => line.points.map((point) => point.bucket.getTime()));
  return [...new Set(times)].sort((a, b) => a - b);
}

function labels(bucket: Date, interval: BucketInterval, zone: string) {
  return {
    bucket: bucket.toISOString(),
    label: formatBucket(bucket, interval, zone),
    fullLabel: formatBucketInFull(bucket, interval, zone),
  };
}

/** Unknown as soon as one of them is. */
function sumOthers(result: MetricResult, shown: readonly string[]): MetricPoint[] {
  const sums = new Map<number, MetricPoint>();
  for (const point of result.points) {
    if (shown.includes(groupName(point))) continue;
    const sum = sums.get(point.bucket.getTime());
    const value = sum === undefined ? point.value : plus(sum.value, point.value);
    sums.set(point.bucket.getTime(), { ...point, group: OTHER, value });
  }
  return [...sums.values()];
}

function groupName(point: MetricPoint): string {
  return point.group ?? 'Unknown';
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
