import { expect, test } from 'vitest';
import { parseMoment } from './parse-moment.ts';

test.each([
  ['2026-05-01', 'UTC', '2026-05-01T00:00:00.000Z'],
  ['2026-05', 'Europe/Berlin', '2026-04-30T22:00:00.000Z'],
  ['2026-05-01 12:30', 'America/New_York', '2026-05-01T16:30:00.000Z'],
  ['2026-05-01T12:30:00Z', 'America/New_York', '2026-05-01T12:30:00.000Z'],
  ['2026-05-01T00:00:00+05:30', 'UTC', '2026-04-30T18:30:00.000Z'],
])('%s in %s is %s', (text, zone, expected) => {
  expect(parseMoment(text, zone).toISOString()).toBe(expected);
});

test.each(['yesterday', '2026-13-01', '2026-06-31', ''])('%j is refused with the way to write it', (text) => {
  expect(() => parseMoment(text, 'UTC')).toThrow('is not a date. Write it as 2026-05-01');
});
