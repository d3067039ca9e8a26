import type { RecordCount, RecordCountQuery } from '@sextant/db/queries/metrics/record-count-query';
import type { Frame } from '../activity/frame.ts';
import type { CountSeries } from '../counts/count-series.ts';

/** The frame's windows and people as a query on records takes them. */
export function recordRequest({ buckets, population }: Frame): RecordCountQuery {
  const labelled = [...(population.groups ?? [])].flatMap(([label, people]) =>
    Array.from(people.ids(), (id) => ({ id, label })),
  );
  return {
    edges: [
      ...buckets.map((bucket) => new Date(bucket.from)),
      ...buckets.slice(-1).map((bucket) => new Date(bucket.to)),
    ],
    people: population.limits === null ? null : [...population.limits.ids()],
    labels:
      population.groups === null
        ? null
        : { people: labelled.map(({ id }) => id), labels: labelled.map(({ label }) => label) },
  };
}

/** The same for what is so at the end of each bucket, or now where it is not over: nothing that is dated later. */
export function stateRequest(frame: Frame): RecordCountQuery {
  const { edges, ...request } = recordRequest(frame);
  const end = frame.now.getTime() + 1;
  return { ...request, edges: edges.map((edge) => new Date(Math.min(edge.getTime(), end))) };
}

/** Puts counted rows in their buckets; a bucket without a record has zero. */
export function recordSeries(
  { buckets }: Frame,
  isSplit: boolean,
  rows: readonly RecordCount[],
): CountSeries {
  const series: CountSeries = new Map(isSplit ? [] : [[null, buckets.map(() => 0)]]);
  for (const { window, label, value } of rows) {
    const counts = series.get(label) ?? buckets.map(() => 0);
    series.set(label, counts);
    counts[window] = value;
  }
  return series;
}
