import { expect, test } from 'vitest';
import { platformPeriod } from './platform-period.ts';

const text = (at: Date) => at.toISOString().slice(0, 16);
const rangesOf = (period: Parameters<typeof platformPeriod>[0], now: string, zone = 'UTC') => {
  const { range, previous } = platformPeriod(period, zone, new Date(now));
  return [text(range.from), text(previous.from), text(previous.to)];
};

test.each([
  ['day', '2026-05-20T15:00:00Z', ['2026-05-20T00:00', '2026-05-19T00:00', '2026-05-19T15:00']],
  ['week', '2026-05-20T15:00:00Z', ['2026-05-18T00:00', '2026-05-11T00:00', '2026-05-13T15:00']],
  ['month', '2026-05-20T15:00:00Z', ['2026-05-01T00:00', '2026-04-01T00:00', '2026-04-20T15:00']],
  ['quarter', '2026-05-20T15:00:00Z', ['2026-04-01T00:00', '2026-01-01T00:00', '2026-02-19T15:00']],
  ['year', '2026-05-20T15:00:00Z', ['2026-01-01T00:00', '2025-01-01T00:00', '2025-05-20T15:00']],
] as const)('the %s so far is compared with the same part of the one before', (period, now, expected) => {
  expect(rangesOf(period, now)).toEqual(expected);
});

test('a month is not compared with more than a shorter one before has', () => {
  expect(rangesOf('month', '2026-03-31T12:00:00Z')[2]).toBe('2026-03-01T00:00');
});

test('days are those of the zone', () => {
  expect(rangesOf('day', '2026-05-20T02:00:00Z', 'America/New_York')).toEqual([
    '2026-05-19T04:00',
    '2026-05-18T04:00',
    '2026-05-19T02:00',
  ]);
});
