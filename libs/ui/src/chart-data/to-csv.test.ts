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
])('the label %o is written as %s', (label, written) => {
  expect(toCsv({ header: ['Label'], rows: [[labelCell(label)]] })).toBe(`Label\r\n${written}\r\n`);
});

test('a negative number is no formula, and unknown is empty', () => {
  const row = [
    { text: '−5', value: -5 },
    { text: '—', value: null },
  ];
  expect(toCsv({ header: ['a', 'b'], rows: [row] })).toBe('a,b\r\n-5,\r\n');
});
