import { expect, test } from 'vitest';
import { renderAnswer } from './answer.ts';

const answer = {
  columns: ['bucket', 'tier', 'value'],
  rows: [
    ['2026-05-01T00:00:00Z', 'pro', 1 / 3],
    ['2026-05-01T00:00:00Z', 'a "b", c', 1e-7],
    ['2026-05-02T00:00:00Z', 'pro', null],
    ['2026-05-02T00:00:00Z', 'free', 1234567],
  ],
  json: { rows: [] },
};

test('CSV has plain decimals, quotes what needs it, and leaves the unknown empty', () => {
  expect(renderAnswer(answer, 'csv')).toBe(
    [
      'bucket,tier,value',
      '2026-05-01T00:00:00Z,pro,0.333333333333',
      '2026-05-01T00:00:00Z,"a ""b"", c",0.000000100000',
      '2026-05-02T00:00:00Z,pro,',
      '2026-05-02T00:00:00Z,free,1234567',
      '',
    ].join('\n'),
  );
});

test('a table is aligned, numbers to the right, the unknown a dash', () => {
  const { columns, rows } = {
    columns: ['day', 'value'],
    rows: [
      ['1', 5],
      ['2', null],
      ['3', 1200],
    ],
  };
  expect(renderAnswer({ columns, rows, json: null }, 'table')).toBe(
    'day  value\n  1      5\n  2      —\n  3   1200\n',
  );
});
