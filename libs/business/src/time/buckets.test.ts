import { describe, expect, it } from 'vitest';
import { bucketsOf } from './buckets.ts';

const starts = (
  from: string,
  to: string,
  interval: 'hour' | 'day' | 'week' | 'month' | 'total',
  zone = 'UTC',
) =>
  bucketsOf({ from: new Date(from), to: new Date(to) }, { interval, zone }).map((b) =>
    new Date(b.start).toISOString(),
  );

describe('bucketsOf', () => {
  it('starts weeks on Monday and keeps only the asked part of the first', () => {
    const [first] = bucketsOf(
      { from: new Date('2026-01-01'), to: new Date('2026-01-12') },
      { interval: 'week', zone: 'UTC' },
    );
    expect(first).toEqual({
      start: Date.parse('2025-12-29'),
      end: Date.parse('2026-01-05'),
      from: Date.parse('2026-01-01'),
      to: Date.parse('2026-01-05'),
    });
  });

  it('gives a day of 23 hours when the clock springs forward', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00.
    expect(starts('2026-03-28T23:00:00Z', '2026-03-30T22:00:00Z', 'day', 'Europe/Berlin')).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
    expect(starts('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'hour', 'Europe/Berlin')).toHaveLength(23);
  });

  it('gives a day of 25 hours when the clock falls back', () => {
    expect(starts('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'hour', 'Europe/Berlin')).toHaveLength(25);
    expect(starts('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'day', 'Europe/Berlin')).toHaveLength(1);
  });

  it('starts the hours of a half-hour zone at half past', () => {
    expect(starts('2026-01-01T00:00:00Z', '2026-01-01T01:00:00Z', 'hour', 'Asia/Kolkata')).toEqual([
      '2025-12-31T23:30:00.000Z',
      '2026-01-01T00:30:00.000Z',
    ]);
  });

  it('starts the day at one where midnight is skipped', () => {
    // Santiago, 6 September 2026: 00:00 becomes 01:00.
    expect(starts('2026-09-05T12:00:00Z', '2026-09-07T12:00:00Z', 'day', 'America/Santiago')).toEqual([
      '2026-09-05T04:00:00.000Z',
      '2026-09-06T04:00:00.000Z',
      '2026-09-07T03:00:00.000Z',
    ]);
  });

  it('leaves out a day that the zone skipped', () => {
    // Apia went from 29 to 31 December 2011.
    expect(starts('2011-12-29T12:00:00Z', '2011-12-31T12:00:00Z', 'day', 'Pacific/Apia')).toEqual([
      '2011-12-29T10:00:00.000Z',
      '2011-12-30T10:00:00.000Z',
      '2011-12-31T10:00:00.000Z',
    ]);
  });

  it('takes the whole range as one bucket for a total', () => {
    expect(starts('2026-01-01', '2026-02-01', 'total')).toEqual(['2026-01-01T00:00:00.000Z']);
  });

  it('refuses a range with more buckets than anybody can look at', () => {
    expect(() => starts('2026-01-01', '9026-01-01', 'hour')).toThrow('more than 20000 buckets');
  });

  it('has no bucket for an empty range', () => {
    expect(starts('2026-01-01', '2026-01-01', 'day')).toEqual([]);
  });
});
