import { expect, test } from 'vitest';
import { formatClock, formatDuration } from './duration.ts';

test.each([
  [null, '—'],
  [0, '0 ms'],
  [212, '212 ms'],
  [999.6, '1 s'],
  [1840, '1.84 s'],
  [12_340, '12.3 s'],
  [59_999, '1 min'],
  [252_000, '4 min 12 s'],
  [3_600_000, '1 h'],
  [11_100_000, '3 h 5 min'],
  [187_200_000, '2 d 4 h'],
  [-1840, '-1.84 s'],
])('%s ms are written as %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});

test.each([
  [252_000, '4:12'],
  [251_001, '4:12'],
  [3_723_000, '1:02:03'],
  [-1, '0:00'],
])('a countdown of %s ms reads %s', (durationMs, text) => {
  expect(formatClock(durationMs)).toBe(text);
});
