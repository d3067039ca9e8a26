import type { MetricPoint, MetricResult } from '@sextant/business/metrics/contract';
import { expect, test } from 'vitest';
import { groupsToChart, groupTotals, metricsToChart } from './chart-points.ts';

const first = new Date('2026-11-20T00:00:00Z');
const second = new Date('2026-11-21T00:00:00Z');

test('two metrics share their buckets, and a bucket is finished when both are', () => {
  const chart = metricsToChart({
    joined: result([point(first, 3), point(second, 1, { isComplete: false })]),
    lost: result([point(first, 2), point(second, null)]),
  });
  expect(chart).toEqual([
    {
      bucket: first.toISOString(),
      label: '20 Nov',
      fullLabel: 'Fri 20 Nov 2026',
      isComplete: true,
      values: { joined: 3, lost: 2 },
    },
    {
      bucket: second.toISOString(),
      label: '21 Nov',
      fullLabel: 'Sat 21 Nov 2026',
      isComplete: false,
      values: { joined: 1, lost: null },
    },
  ]);
});

test('the compared period stands on the same buckets', () => {
  const now = result([point(first, 3)]);
  const chart = metricsToChart({
    joined: { ...now, comparison: { range: now.range, points: [point(first, 5)] } },
  });
  expect(chart[0]?.previous).toEqual({ joined: 5 });
});

//        20 Nov  21 Nov
// direct    4       -
// null      0       2   → Unknown
// ads       1      -1   nothing in all
// mail      1       ?   not known
test('groups beyond the limit are summed as Other, in the order of the answer, and unknown where one is', () => {
  const split = result([
    point(first, 4, { group: 'direct' }),
    point(first, 0),
    point(first, 1, { group: 'ads' }),
    point(first, 1, { group: 'mail' }),
    point(second, 2),
    point(second, -1, { group: 'ads' }),
    point(second, null, { group: 'mail' }),
  ]);
  expect(groupTotals(split).map(({ group, value }) => `${group} ${value}`)).toEqual([
    'direct 4',
    'Unknown 2',
    'ads 0',
    'mail 1',
  ]);
  const chart = groupsToChart(split, 1);
  expect(chart.series.map(({ key }) => key)).toEqual(['direct', 'Other']);
  expect(chart.points.map(({ values }) => values)).toEqual([
    { direct: 4, Other: 2 },
    { direct: null, Other: null },
  ]);
});

function point(bucket: Date, value: number | null, more: Partial<MetricPoint> = {}): MetricPoint {
  return { bucket, value, group: null, isComplete: true, ...more };
}

function result(points: MetricPoint[]): MetricResult {
  return {
    metric: 'signups',
    label: 'Sign-ups',
    unit: 'count',
    currency: null,
    definition: 'People who signed up.',
    asOf: second,
    range: { from: first, to: second },
    interval: 'day',
    zone: 'UTC',
    points,
    comparison: null,
    notes: [],
  };
}
