import { expect, test } from 'vitest';
import { isCut, retentionTable } from './retention-rows.ts';

//            size   W0  W1  W2      as of Wednesday 18 November
// 2 Nov        4     4   2   ?      week 2 runs
// 9 Nov        0     0   ?          week 1 runs
test('periods that run are marked, those to come are left out, and nobody of nobody is unknown', () => {
  const table = retentionTable(
    {
      asOf: new Date('2026-11-18T12:00:00Z'),
      zone: 'UTC',
      cohorts: [
        { start: new Date('2026-11-02T00:00:00Z'), size: 4, people: [4, 2, null, null] },
        { start: new Date('2026-11-09T00:00:00Z'), size: 0, people: [0, null, null, null] },
      ],
      total: [{ people: 4, eligible: 4 }, { people: 2, eligible: 4 }, null, null],
    },
    { unit: 'week', range: { from: new Date('2026-11-02T00:00:00Z'), to: new Date('2026-11-16T00:00:00Z') } },
  );
  const over = (count: number, rate: number | null) => ({ count, rate, isMature: true });
  const runs = { count: 0, rate: null, isMature: false };
  expect(table.columns).toEqual(['W0', 'W1', 'W2']);
  expect(table.rows.map((row) => [row.label, row.size, row.cells])).toEqual([
    ['2 Nov', 4, [over(4, 1), over(2, 0.5), runs]],
    ['9 Nov', 0, [over(0, null), runs, null]],
  ]);
  expect(table.average).toEqual({ label: 'Weighted average', size: 4, rates: [1, 0.5, null] });
});

test.each([
  ['a week inside', '2026-11-02', '2026-10-26', '2026-11-16', false],
  ['a week that is the period', '2026-11-02', '2026-11-02', '2026-11-09', false],
  ['a week that begins before', '2026-11-02', '2026-11-04', '2026-11-16', true],
  ['a week that ends after', '2026-11-02', '2026-11-02', '2026-11-05', true],
])('%s is cut or whole', (_, start, from, to, expected) => {
  const range = { from: new Date(from), to: new Date(to) };
  expect(isCut(new Date(start), { unit: 'week', zone: 'UTC', range })).toBe(expected);
});
