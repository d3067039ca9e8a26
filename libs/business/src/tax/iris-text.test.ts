import { expect, test } from 'vitest';
import { irisText } from './iris-text.ts';

test.each([
  ['Studio Example, Inc.', 'Studio Example Inc'],
  ['Zoë Müller', 'Zoe Muller'],
  ["O'Brien & Sons (West)", "O'Brien & Sons (West)"],
  ['=HYPERLINK("http://x")', 'HYPERLINK(http//x)'],
  ['-1+1', '11'],
  ['@SUM(A1)', 'SUM(A1)'],
  ['  two   spaces ', 'two spaces'],
  [null, ''],
])('%j becomes %j', (text, expected) => {
  expect(irisText(text)).toBe(expected);
});

test('what is too long is cut', () => {
  expect(irisText('x'.repeat(60))).toHaveLength(40);
});
