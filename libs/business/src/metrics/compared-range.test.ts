import { describe, expect, test } from 'vitest';
import { comparedRange, cutToDate } from './compared-range.ts';
import type { Interval } from '../kernel/query/contract.ts';
import { bucketsOf } from '../time/buckets.ts';

const range = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const text = ({ from, to }: { from: Date; to: Date }) => [
  from.toISOString().slice(0, 16),
  to.toISOString().slice(0, 16),
];

describe('comparedRange', () => {
  test.each([
    [
      'seven days',
      'day',
      'previous',
      range('2026-05-08', '2026-05-15'),
      ['2026-05-01T00:00', '2026-05-08T00:00'],
    ],
    [
      'a month',
      'day',
      'previous',
      range('2026-03-01', '2026-04-01'),
      ['2026-02-01T00:00', '2026-03-01T00:00'],
    ],
    [
      'a quarter',
      'month',
      'previous',
      range('2026-04-01', '2026-07-01'),
      ['2026-01-01T00:00', '2026-04-01T00:00'],
    ],
    [
      'a year earlier',
      'day',
      'year',
      range('2026-05-08', '2026-05-15'),
      ['2025-05-08T00:00', '2025-05-15T00:00'],
    ],
    [
      'weeks a year earlier',
      'week',
      'year',
      range('2026-05-04', '2026-05-11'),
      ['2025-05-05T00:00', '2025-05-12T00:00'],
    ],
    [
      'a leap day a year earlier',
      'day',
      'year',
      range('2024-02-29', '2024-03-01'),
      ['2023-03-01T00:00', '2023-03-01T00:00'],
    ],
  ] as const)('%s is compared with the same before it', (_, interval: Interval, compare, asked, expected) => {
    expect(text(comparedRange({ range: asked, interval, zone: 'UTC', compare }))).toEqual(expected);
  });

  test('a month to date is compared with the month before, up to the same day', () => {
    const asked = range('2026-05-01', '2026-05-15');
    const query = {
      range: asked,
      interval: 'total',
      zone: 'UTC',
      compare: 'previous',
      toDate: 'month',
    } as const;
    expect(text(comparedRange(query))).toEqual(['2026-04-01T00:00', '2026-04-15T00:00']);
  });

  test('days stay days of the zone across a clock change', () => {
    // Berlin moved its clock on 29 March: midnight is 22:00 UTC after it and 23:00 before.
    const asked = range('2026-03-31T22:00Z', '2026-04-07T22:00Z');
    expect(
      text(comparedRange({ range: asked, interval: 'day', zone: 'Europe/Berlin', compare: 'previous' })),
    ).toEqual(['2026-03-24T23:00', '2026-03-31T22:00']);
  });
});

test('the running bucket is compared with the same part of its twin', () => {
  const days = (from: string, to: string) => bucketsOf(range(from, to), { interval: 'day', zone: 'UTC' });
  const cut = cutToDate(
    days('2026-05-06', '2026-05-08'),
    days('2026-05-13', '2026-05-15'),
    Date.parse('2026-05-14T06:30Z'),
  );
  expect(cut.map((bucket) => new Date(bucket.to).toISOString().slice(0, 16))).toEqual([
    '2026-05-07T00:00',
    '2026-05-07T06:30',
  ]);
});
