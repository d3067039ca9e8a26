import { expect, test } from 'vitest';
import { describeSeries } from './describe-series.ts';

const point = (label: string, n: number, isComplete = true) => ({
  bucket: label,
  label,
  fullLabel: label,
  isComplete,
  values: { n },
});

test('the sentence names both ends and the range, without the unfinished interval', () => {
  const points = [point('Mon', 4), point('Tue', 9), point('Wed', 6), point('Thu', 1, false)];
  expect(describeSeries(points, [{ key: 'n', label: 'Active' }], { unit: 'count' })).toBe(
    'Mon to Wed. Active: 4 to 6, between 4 and 9.',
  );
});

test('with nothing finished it says so', () => {
  expect(describeSeries([point('Mon', 1, false)], [], { unit: 'count' })).toBe('No finished interval yet.');
});
