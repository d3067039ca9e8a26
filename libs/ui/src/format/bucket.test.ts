import { expect, test } from 'vitest';
import { formatBucket, formatBucketInFull, isoWeekOf } from './bucket.ts';

// 2026-11-15 is a Sunday; 23:30 UTC is already Monday the 16th in Oslo.
const lateSunday = new Date('2026-11-15T23:30:00Z');

test.each([
  ['hour', 'UTC', '23:30'],
  ['hour', 'Europe/Oslo', '00:30'],
  ['day', 'UTC', '15 Nov'],
  ['day', 'Europe/Oslo', '16 Nov'],
  ['week', 'UTC', '15 Nov'],
  ['month', 'UTC', 'Nov 2026'],
] as const)('a %s is labelled in the zone %s as %s', (interval, zone, label) => {
  expect(formatBucket(lateSunday, interval, zone)).toBe(label);
});

test.each([
  ['hour', '2026-11-15T14:00:00Z', 'Sun 15 Nov 2026, 14:00'],
  ['day', '2026-11-15T00:00:00Z', 'Sun 15 Nov 2026'],
  ['week', '2026-11-09T00:00:00Z', 'Week 46 · 9 – 15 Nov 2026'],
  ['week', '2026-12-28T00:00:00Z', 'Week 53 · 28 Dec – 3 Jan 2027'],
  ['month', '2026-09-01T00:00:00Z', 'September 2026'],
] as const)('a %s from %s reads %s in full', (interval, start, label) => {
  expect(formatBucketInFull(new Date(start), interval, 'UTC')).toBe(label);
});

test.each([
  ['2026-01-01', 1],
  ['2027-01-01', 53],
  ['2024-12-30', 1],
  ['2021-01-03', 53],
])('%s lies in ISO week %i', (day, week) => {
  expect(isoWeekOf(new Date(`${day}T12:00:00Z`), 'UTC')).toBe(week);
});

test('the week of an instant is that of its day in the zone', () => {
  expect([isoWeekOf(lateSunday, 'UTC'), isoWeekOf(lateSunday, 'Europe/Oslo')]).toEqual([46, 47]);
});
