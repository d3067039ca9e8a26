import { expect, test } from 'vitest';
import { computeDelta, deltaDirection, formatDelta } from './delta.ts';

test.each([
  { now: 123, before: 100, kind: 'percent', delta: 0.23 },
  { now: 50, before: 100, kind: 'percent', delta: -0.5 },
  { now: 5, before: -10, kind: 'percent', delta: 1.5 },
  { now: 5, before: 0, kind: 'percent', delta: null },
  { now: null, before: 10, kind: 'percent', delta: null },
  { now: 10, before: null, kind: 'absolute', delta: null },
  { now: 7, before: 10, kind: 'absolute', delta: -3 },
] as const)('$now against $before in $kind is $delta', ({ now, before, kind, delta }) => {
  expect(computeDelta(now, before, kind)).toBe(delta);
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
