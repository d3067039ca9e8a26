import { expect, test } from 'vitest';
import { heatTable } from './heat-table.ts';
import { toCsv } from './to-csv.ts';

const source = {
  rowHeading: 'Week',
  sizeHeading: 'People',
  columns: ['W0', 'W1'],
  rows: [
    {
      key: 'a',
      label: '31 Aug',
      size: 8,
      cells: [
        { count: 8, rate: 1, isMature: true },
        { count: 2, rate: 0.25, isMature: true },
      ],
    },
    {
      key: 'b',
      label: '7 Sep',
      size: 4,
      cells: [
        { count: 4, rate: 1, isMature: true },
        { count: 1, rate: null, isMature: false },
      ],
    },
  ],
  average: { label: 'Weighted average', size: 12, rates: [1, 0.25] },
};

test('rates come with their average, and what is not over stays empty', () => {
  expect(toCsv(heatTable(source, 'rate'))).toBe(
    ['\uFEFFWeek,People,W0,W1', 'Weighted average,12,1,0.25', '31 Aug,8,1,0.25', '7 Sep,4,1,', ''].join(
      '\r\n',
    ),
  );
});

test('counts have no average row', () => {
  expect(toCsv(heatTable(source, 'count'))).toBe(
    ['\uFEFFWeek,People,W0,W1', '31 Aug,8,8,2', '7 Sep,4,4,', ''].join('\r\n'),
  );
});
