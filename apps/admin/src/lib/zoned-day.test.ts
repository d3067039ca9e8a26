import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, startOfDay } from './zoned-day.ts';

describe('a calendar day in a zone', () => {
  test.each([
    ['2026-11-21', 'UTC', '2026-11-21T00:00:00.000Z'],
    ['2026-11-21', 'America/New_York', '2026-11-21T05:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'], // clocks go forward at 02:00
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'], // clocks go back at 03:00
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'], // 00:00 is skipped: the day starts at 01:00
    ['2026-11-21', 'Asia/Kolkata', '2026-11-20T18:30:00.000Z'],
    ['2026-11-21', 'Pacific/Kiritimati', '2026-11-20T10:00:00.000Z'],
  ])('%s in %s starts at %s', (day, zone, start) => {
    expect(startOfDay(day, zone).toISOString()).toBe(start);
    expect(dayOf(new Date(start), zone)).toBe(day);
  });

  test('counts days and months without a clock', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-01');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-01');
    expect(daysBetween('2026-02-01', '2026-03-01')).toBe(28);
  });
});
