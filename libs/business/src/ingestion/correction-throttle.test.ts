import { expect, test } from 'vitest';
import { CorrectionThrottle } from './correction-throttle.ts';

const noon = Date.UTC(2026, 4, 10, 12);

test('twenty corrections of a kind are kept in each minute, and other kinds are not held back by it', () => {
  const throttle = new CorrectionThrottle();
  const kept = Array.from({ length: 50 }, () => throttle.isKept('likes without an id', noon)).filter(Boolean);
  expect(kept).toHaveLength(20);
  expect(throttle.isKept('views without a place', noon)).toBe(true);
  expect(throttle.isKept('likes without an id', noon + 60_000)).toBe(true);
});
