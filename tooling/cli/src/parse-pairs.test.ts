import { expect, test } from 'vitest';
import { parsePairs } from './parse-pairs.ts';

const cases = [
  ['one pair', 'user=customer_id', [['user', 'customer_id']]],
  [
    'several pairs',
    'user=customer_id,occurred_at=date',
    [
      ['user', 'customer_id'],
      ['occurred_at', 'date'],
    ],
  ],
  [
    'spaces around them',
    ' a = b , c = d ',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a value with an equals sign', 'source=a=b', [['source', 'a=b']]],
  ['a value with an escaped comma', 'city=Ulm\\, Donau', [['city', 'Ulm, Donau']]],
] as const;

test.each(cases)('reads %s', (_, text, expected) => {
  expect([...parsePairs(text)]).toEqual(expected);
});

test('an option given twice adds up', () => {
  expect([...parsePairs('c=d', parsePairs('a=b'))]).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test.each(['user', '=x', 'a=b,', ''])('refuses %j', (text) => {
  expect(() => parsePairs(text)).toThrow('Write it as name=value');
});
