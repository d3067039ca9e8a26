import { expect, test } from 'vitest';
import { METRICS } from './catalog.ts';
import { isEventDimension, isPersonDimension } from './dimension.ts';
import { passedOn } from './passed-on.ts';

test.each(METRICS)('$id offers no dimension that its computation would leave out', (metric) => {
  const { isOfEvents, records } = passedOn(metric.computation);
  const own: readonly string[] = metric.recordDimensions ?? [];
  const ignored = metric.dimensions.filter((dimension) => {
    if (own.includes(dimension)) return !records.some((known) => known === dimension);
    return isEventDimension(dimension) ? !isOfEvents : !isPersonDimension(dimension);
  });
  expect(ignored).toEqual([]);
});

test('every metric has a name of its own', () => {
  expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
});
