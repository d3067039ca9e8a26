import { expect, test } from 'vitest';
import { labelCell } from './chart-table.ts';
import { toCsv } from './to-csv.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['＝1+1', "'＝1+1"],
  ['＠cmd', "'＠cmd"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['Zoë — Muñoz', 'Zoë — Muñoz'],
])('the label %o is written as %s', (label, written) => {
  expect(toCsv({ header: ['Label'], rows: [[labelCell(label)]] })).toBe(`\uFEFFLabel\r\n${written}\r\n`);
});

test('a negative number is no formula, and unknown is empty', () => {
  const row = [
    { text: '−5', value: -5 },
    { text: '—', value: null },
  ];
  expect(toCsv({ header: ['a', 'b'], rows: [row] })).toBe('\uFEFFa,b\r\n-5,\r\n');
});

test('a heading is guarded as a label is, and the bytes begin with the mark of UTF-8', () => {
  const csv = toCsv({ header: ['=1'], rows: [] });
  expect(csv).toBe("\uFEFF'=1\r\n");
  expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
