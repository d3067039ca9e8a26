import { expect, test } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

test('values span the box, the greatest on top', () => {
  expect(sparklinePath([0, 10]).line).toBe('M0 94L100 6');
});

test('a gap starts a new stroke', () => {
  expect(sparklinePath([0, null, 10]).line).toBe('M0 94M100 6');
});

test('a level trend runs through the middle', () => {
  expect(sparklinePath([5, 5]).line).toBe('M0 50L100 50');
});

test('the stretch to an unfinished value is a stroke of its own', () => {
  const shape = sparklinePath([0, 10, 5], true);
  expect([shape.line, shape.openLine]).toEqual(['M0 94L50 6', 'M50 6L100 50']);
});

test('nothing known draws nothing', () => {
  expect(sparklinePath([null, null])).toEqual({ line: '', openLine: '', area: '', last: null });
});
