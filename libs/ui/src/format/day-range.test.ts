import { expect, test } from 'vitest';
import { fromCalendar, toCalendar } from './day-range.ts';

test('a calendar marks the last day, the range ends on the day after', () => {
  const range = { from: '2026-11-01', to: '2026-12-01' };
  const marked = toCalendar(range);
  expect([marked.from.getDate(), marked.to.getDate()]).toEqual([1, 30]);
  expect(fromCalendar(marked.from, marked.to)).toEqual(range);
});

test('one day is a range that ends on the next', () => {
  const day = new Date('2026-12-31T00:00:00');
  expect(fromCalendar(day, day)).toEqual({ from: '2026-12-31', to: '2027-01-01' });
});
