import { describe, expect, test } from 'vitest';
import { daysRange, parsePeriod, periodDays, shiftPeriod } from './period.ts';

// Saturday 21 November 2026, 02:30 in Berlin; still Friday in New York.
const frame = { now: new Date('2026-11-21T01:30:00Z'), zone: 'Europe/Berlin', firstDay: '2025-05-21' };

describe('a period', () => {
  test.each([
    ['today', '2026-11-21', '2026-11-22'],
    ['7d', '2026-11-15', '2026-11-22'],
    ['30d', '2026-10-23', '2026-11-22'],
    ['90d', '2026-08-24', '2026-11-22'],
    ['mtd', '2026-11-01', '2026-11-22'],
    ['last-month', '2026-10-01', '2026-11-01'],
    ['qtd', '2026-10-01', '2026-11-22'],
    ['ytd', '2026-01-01', '2026-11-22'],
    ['all', '2025-05-21', '2026-11-22'],
    ['2026-10-01..2026-10-31', '2026-10-01', '2026-11-01'],
  ])('%s covers %s up to %s', (period, from, to) => {
    expect(periodDays(period, frame)).toEqual({ from, to });
  });

  test('ends with the day of the zone, not of UTC', () => {
    expect(periodDays('today', { ...frame, zone: 'America/New_York' })).toEqual({
      from: '2026-11-20',
      to: '2026-11-21',
    });
    expect(daysRange(periodDays('today', frame), frame.zone).from.toISOString()).toBe(
      '2026-11-20T23:00:00.000Z',
    );
  });

  test.each([['30d'], ['all'], ['2026-02-27..2026-03-01']])('%s is understood', (text) => {
    expect(parsePeriod(text)).toBe(text);
  });

  test.each([['31d'], [''], ['2026-02-30..2026-03-01'], ['2026-03-02..2026-03-01'], ['2026-03-01']])(
    '"%s" is refused',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});

describe('shifting a period', () => {
  test.each([
    ['7d', -1, '2026-11-08..2026-11-14'],
    ['today', -1, '2026-11-20..2026-11-20'],
    ['mtd', -1, '2026-10-01..2026-10-31'],
    ['last-month', -1, '2026-09-01..2026-09-30'],
    ['qtd', -1, '2026-07-01..2026-09-30'],
    ['ytd', -1, '2025-01-01..2025-12-31'],
    ['2026-01-01..2026-01-31', 1, '2026-02-01..2026-02-28'],
    ['2026-11-01..2026-11-10', 1, '2026-11-11..2026-11-20'],
  ] as const)('%s by %i becomes %s', (period, step, expected) => {
    expect(shiftPeriod(period, step, frame)).toBe(expected);
  });

  test('stops at the present', () => {
    expect(shiftPeriod('7d', 1, frame)).toBeNull();
  });
});
