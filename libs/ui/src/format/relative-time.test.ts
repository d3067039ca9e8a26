import { expect, test } from 'vitest';
import { formatRelativeTime } from './relative-time.ts';

const now = new Date('2026-11-21T12:00:00Z');

test.each([
  ['2026-11-21T12:00:00Z', 'just now'],
  ['2026-11-21T11:59:49Z', '11 s ago'],
  ['2026-11-21T11:00:00Z', '1 h ago'],
  ['2026-11-20T11:00:00Z', '1 d ago'],
  ['2026-09-21T12:00:00Z', '2 mo ago'],
  ['2024-11-21T12:00:00Z', '2 y ago'],
  ['2026-11-24T12:00:00Z', 'in 3 d'],
])('%s is %s', (instant, text) => {
  expect(formatRelativeTime(new Date(instant), now)).toBe(text);
});

test('an unknown instant is a dash', () => {
  expect(formatRelativeTime(null, now)).toBe('—');
});
