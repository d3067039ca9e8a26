import { expect, test } from 'vitest';
import { computeDelta, deltaDirection, formatDelta } from './delta.ts';

test.each([
  [123, 100, 'percent', 0.23],
  [50, 100, 'percent', -0.5],
  [5, -10, 'percent', 1.5],
  [5, 0, 'percent', null],
  [null, 10, 'percent', null],
  [10, null, 'absolute', null],
  [7, 10, 'absolute', -3],
])('from before to now, %s against %s in %s is %s', (now, before, kind, change) => {
  const delta = computeDelta(now, before, kind === 'percent' ? 'percent' : 'absolute');
  expect(delta).toBe(change);
});

test('a change carries its sign and its unit', () => {
  const usd = { unit: 'money', currency: 'USD' } as const;
  expect(formatDelta(0.23, 'percent', usd)).toBe('+23.0\u00a0%');
  expect(formatDelta(-0.012, 'points', usd)).toBe('\u22121.2\u00a0pp');
  expect(formatDelta(12_000, 'absolute', usd)).toBe('+$120');
  expect(formatDelta(0, 'percent', usd)).toBe('0.0\u00a0%');
  expect(formatDelta(null, 'percent', usd)).toBe('—');
});

test.each([
  [0.2, 'up'],
  [-0.2, 'down'],
  [0.0004, 'flat'],
  [0, 'flat'],
  [null, 'flat'],
])('a relative change of %s goes %s', (delta, direction) => {
  expect(deltaDirection(delta, 'percent')).toBe(direction);
});
