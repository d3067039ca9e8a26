import { expect, test } from 'vitest';
import { formatRowRange } from './row-range.ts';

test.each([
  [{ index: 0, size: 25, total: 487 }, 'top 25 of 487'],
  [{ index: 1, size: 25, total: 487 }, '26–50 of 487'],
  [{ index: 19, size: 25, total: 487 }, '476–487 of 487'],
  [{ index: 0, size: 25, total: 25 }, '25 rows'],
  [{ index: 0, size: 25, total: 1 }, '1 row'],
  [{ index: 0, size: 25, total: 0 }, '0 rows'],
])('page %o is announced as %s', (page, text) => {
  expect(formatRowRange(page)).toBe(text);
});
