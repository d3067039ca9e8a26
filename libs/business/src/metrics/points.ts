import type { MetricPoint } from './contract.ts';
import type { CountSeries } from './counts/count-series.ts';
import { ownOrderOf } from './known-values.ts';
import type { Bucket } from '../time/buckets.ts';

export type PointRule = {
  buckets: readonly Bucket[];
  /** The split; undefined when there is none. */
  by: string | undefined;
  /** Buckets that begin later are unknown. */
  now: Date;
  isComplete: (bucket: Bucket) => boolean;
};

type Group = { group: string | null; values: (number | null)[]; sum: number };

/** A series as points: by bucket, then the group with the largest sum first; ordered values, such as ages, in their own order. */
export function pointsOf(series: CountSeries, { buckets, by, now, isComplete }: PointRule): MetricPoint[] {
  const groups = [...series]
    .map(([group, values]) => ({ group: by === undefined ? null : group, values, sum: sumOf(values) }))
    .toSorted(byPlace(by));
  return buckets.flatMap((bucket, index) =>
    groups.map(({ group, values }) => ({
      bucket: new Date(bucket.start),
      group,
      value: bucket.from > now.getTime() ? null : (values[index] ?? null),
      isComplete: isComplete(bucket),
    })),
  );
}

/** What is ordered by itself is never ordered by size: ages and classes read from one end to the other, the unknown last. */
function byPlace(by: string | undefined): (a: Group, b: Group) => number {
  const order = by === undefined ? null : ownOrderOf(by);
  const placeOf = ({ group }: Group) => {
    const place = order?.indexOf(String(group)) ?? 0;
    return place === -1 ? Infinity : place;
  };
  return (a, b) =>
    (order === null ? b.sum - a.sum : Math.sign(placeOf(a) - placeOf(b)) || 0) ||
    (String(a.group) < String(b.group) ? -1 : 1);
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
