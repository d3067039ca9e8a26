import { expect, test } from 'vitest';
import { periodView } from './period-view.ts';

const frame = { now: new Date('2026-11-21T10:00:00Z'), zone: 'UTC', firstDay: '2025-05-21' };
const choice = { period: null, compare: 'previous', zone: null } as const;

test('a page without a period in its address shows its usual one', () => {
  expect(periodView(choice, frame, '7d')).toMatchObject({
    days: { from: '2026-11-15', to: '2026-11-22' },
    interval: 'day',
    compare: 'previous',
    toDate: undefined,
  });
});

test('numbers of whole days leave the present day out, unless it is all there is', () => {
  expect(periodView(choice, frame, '7d').wholeDays.to).toEqual(new Date('2026-11-21T00:00:00Z'));
  expect(periodView(choice, frame, 'today').wholeDays.to).toEqual(new Date('2026-11-22T00:00:00Z'));
  expect(periodView({ ...choice, period: '2026-10-01..2026-10-31' }, frame, '7d').wholeDays.to).toEqual(
    new Date('2026-11-01T00:00:00Z'),
  );
});

test('a zone that does not exist shows the reporting zone, and all time is compared with nothing', () => {
  expect(periodView({ period: 'all', compare: 'year', zone: 'Mars/Olympus' }, frame, '7d')).toMatchObject({
    zone: 'UTC',
    compare: undefined,
    interval: 'month',
  });
});

test('the part of a month is compared with the same part of the one before', () => {
  expect(periodView({ ...choice, period: 'mtd' }, frame, '7d').toDate).toBe('month');
});
