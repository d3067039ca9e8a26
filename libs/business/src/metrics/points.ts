import type { MetricPoint } from './contract.ts';
import type { CountSeries } from './counts/count-series.ts';
import type { Bucket } from './time/buckets.ts';

export type PointRule = {
  buckets: readonly Bucket[];
  isSplit: boolean;
  /** Buckets that begin later are unknown. */
  now: Date;
  isComplete: (bucket: Bucket) => boolean;
};

/** A series as points: by bucket, then the group with the largest sum first. A group that is zero throughout is left out. */
export function pointsOf(
  series: CountSeries,
  { buckets, isSplit, now, isComplete }: PointRule,
): MetricPoint[] {
  const groups = [...series]
    .map(([group, values]) => ({ group: isSplit ? group : null, values, sum: sumOf(values) }))
    .filter(({ sum }) => !isSplit || sum !== 0)
    .toSorted((a, b) => b.sum - a.sum || (String(a.group) < String(b.group) ? -1 : 1));
  return buckets.flatMap((bucket, index) =>
    groups.map(({ group, values }) => ({
      bucket: new Date(bucket.start),
      group,
      value: bucket.from > now.getTime() ? null : (values[index] ?? null),
      isComplete: isComplete(bucket),
    })),
  );
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
