import { expect, test } from 'vitest';
import { whereFromText, whereToText } from './where-text.ts';

test.each([
  ['', []],
  ['tier:pro,studio', [{ dimension: 'tier', values: ['pro', 'studio'], isNegated: false }]],
  [
    'tier:pro;country!:US',
    [
      { dimension: 'tier', values: ['pro'], isNegated: false },
      { dimension: 'country', values: ['US'], isNegated: true },
    ],
  ],
  ['source:a%2cb%3b100%25', [{ dimension: 'source', values: ['a,b;100%'], isNegated: false }]],
])('"%s" carries its conditions there and back', (text, where) => {
  expect(whereFromText(text)).toEqual(where);
  expect(whereToText(where)).toBe(text);
});

test.each(['tier', ':pro', 'tier:', 'tier:pro,,', 'tier:%zz'])('"%s" is not a list of conditions', (text) => {
  expect(whereFromText(text)).toBeNull();
});
