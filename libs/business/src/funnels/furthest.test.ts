import { expect, test } from 'vitest';
import { furthest, type FunnelRule } from './furthest.ts';

/** `A` to `C` are the steps, `.` is something else; each takes one unit of time. */
function levelOf(journey: string, rule: Partial<FunnelRule> = {}): number {
  const moments = journey.split('').map((letter, atMs) => ({
    steps: letter === '.' ? [] : ['ABC'.indexOf(letter)],
    atMs,
  }));
  const whole = { length: 3, windowMs: 10, order: 'ordered', entry: { from: 0, to: 100 } } as const;
  return furthest(moments, { ...whole, ...rule }).length;
}

test.each([
  ['ABC', 3],
  ['A.B..C', 3],
  ['ACB', 2], // C came too early
  ['BCA', 1],
  ['..', 0],
  ['ABA.BC', 3],
])('in order, %s reaches step %i', (journey, level) => {
  expect(levelOf(journey)).toBe(level);
});

test.each([
  ['ABC', 3],
  ['A.BC', 1],
  ['AB.C', 2],
  ['AABC', 3], // the second A starts afresh
  ['A.BABC', 3],
])('strictly, %s reaches step %i', (journey, level) => {
  expect(levelOf(journey, { order: 'strict' })).toBe(level);
});

test.each([
  ['CBA', 3],
  ['C..A', 2],
  ['CCC', 1],
])('in any order, %s reaches step %i', (journey, level) => {
  expect(levelOf(journey, { order: 'any' })).toBe(level);
});

test('the window counts from the first step and its end belongs to it', () => {
  expect(levelOf('A..B', { windowMs: 3 })).toBe(2);
  expect(levelOf('A..B', { windowMs: 2 })).toBe(1);
});

test('a later attempt counts when it goes further', () => {
  expect(levelOf('A...AB', { windowMs: 2 })).toBe(2);
});

test('an attempt begins in the range and may end after it', () => {
  expect(levelOf('A.BC', { entry: { from: 0, to: 1 } })).toBe(3);
  expect(levelOf('A.BC', { entry: { from: 1, to: 9 } })).toBe(0);
});

test('one moment is not two steps of the same event', () => {
  const twice = { length: 2, windowMs: 10, order: 'ordered', entry: { from: 0, to: 100 } } as const;
  expect(furthest([{ steps: [0, 1], atMs: 0 }], twice)).toEqual([0]);
  expect(
    furthest(
      [0, 5].map((atMs) => ({ steps: [0, 1], atMs })),
      twice,
    ),
  ).toEqual([0, 5]);
});
