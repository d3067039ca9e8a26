import { expect, test } from 'vitest';
import { placeAnnotations } from './place-annotations.ts';

const points = ['2026-11-10', '2026-11-11', '2026-11-12'].map((day) => ({
  bucket: `${day}T00:00:00.000Z`,
  label: day,
  fullLabel: day,
  values: {},
}));

test('an annotation lands in the interval that holds its instant', () => {
  const placed = placeAnnotations(points, [{ at: '2026-11-11T18:30:00Z', label: 'Deploy' }]);
  expect(placed.map(({ bucket, labels }) => [bucket, labels])).toEqual([[points[1]?.bucket, ['Deploy']]]);
});

test('annotations of one interval share a marker', () => {
  const at = '2026-11-10T01:00:00Z';
  const placed = placeAnnotations(points, [
    { at, label: 'Deploy' },
    { at, label: 'Incident' },
  ]);
  expect(placed.map(({ labels }) => labels)).toEqual([['Deploy', 'Incident']]);
});

test.each(['2026-11-09T23:59:59Z', '2026-11-13T00:00:00Z'])('%s lies outside and is left out', (at) => {
  expect(placeAnnotations(points, [{ at, label: 'Deploy' }])).toEqual([]);
});
