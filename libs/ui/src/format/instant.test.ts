import { expect, test } from 'vitest';
import { formatInstant, formatTime } from './instant.ts';

const instant = new Date('2026-09-05T22:03:05Z');

test('an instant is written in the zone', () => {
  expect(formatInstant(instant, 'UTC')).toBe('5 Sep 2026, 22:03:05');
  expect(formatInstant(instant, 'Asia/Kolkata')).toBe('6 Sep 2026, 03:33:05');
});

test('midnight is 00, never 24', () => {
  expect(formatTime(new Date('2026-09-05T00:00:00Z'), 'UTC')).toBe('00:00:00');
});

test('an unknown instant is a dash', () => {
  expect(formatInstant(null, 'UTC')).toBe('—');
});
