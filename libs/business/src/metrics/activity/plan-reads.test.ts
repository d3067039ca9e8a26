import { expect, it } from 'vitest';
import { planReads } from './plan-reads.ts';

const utc = { zone: 'UTC', hasHours: true, hasDays: true };
const window = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const plan = (windows: { from: number; to: number }[], rule = utc) =>
  planReads(windows, rule).map(
    (read) =>
      `${read.source} ${new Date(read.from).toJSON().slice(5, 16)} ${new Date(read.to).toJSON().slice(5, 16)}`,
  );

it('reads whole days at once', () => {
  const days = [window('2026-03-01', '2026-03-02'), window('2026-03-02', '2026-03-03')];
  expect(plan(days)).toEqual(['day 03-01T00:00 03-03T00:00']);
});

it("reads another zone's days by hours", () => {
  expect(plan([window('2026-03-01T05:00Z', '2026-03-02T05:00Z')])).toEqual(['hour 03-01T05:00 03-02T05:00']);
});

it('fills the ends of a long window with hours, then raw events', () => {
  expect(plan([window('2026-03-01T22:00Z', '2026-03-04T01:20Z')])).toEqual([
    'hour 03-01T22:00 03-02T00:00',
    'day 03-02T00:00 03-04T00:00',
    'hour 03-04T00:00 03-04T01:00',
    'raw 03-04T01:00 03-04T01:20',
  ]);
});

it('reads days of a half-hour zone raw, in one go', () => {
  const days = [
    window('2026-03-01T18:30Z', '2026-03-02T18:30Z'),
    window('2026-03-02T18:30Z', '2026-03-03T18:30Z'),
  ];
  expect(plan(days)).toEqual(['raw 03-01T18:30 03-03T18:30']);
});

it('has only days and raw events where cells are split', () => {
  expect(plan([window('2026-03-01', '2026-03-02T01:00Z')], { ...utc, hasHours: false })).toEqual([
    'day 03-01T00:00 03-02T00:00',
    'raw 03-02T00:00 03-02T01:00',
  ]);
});

it('leaves a gap between windows out', () => {
  expect(plan([window('2026-03-01', '2026-03-02'), window('2026-03-04', '2026-03-05')])).toEqual([
    'day 03-01T00:00 03-02T00:00',
    'day 03-04T00:00 03-05T00:00',
  ]);
});
