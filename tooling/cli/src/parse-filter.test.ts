import { expect, test } from 'vitest';
import { parseFilter } from './parse-filter.ts';

test('conditions add up, values of one dimension are alternatives', () => {
  const filters = ['tier=pro', 'country!=DE', 'tier=free'].reduce(
    (previous, text) => parseFilter(text, previous),
    parseFilter('event=a=b'),
  );
  expect(filters).toEqual([
    { dimension: 'event', values: ['a=b'], isNegated: false },
    { dimension: 'tier', values: ['pro', 'free'], isNegated: false },
    { dimension: 'country', values: ['DE'], isNegated: true },
  ]);
});

test.each(['tier', '=pro', 'tier='])('%j is refused with the way to write it', (text) => {
  expect(() => parseFilter(text)).toThrow('as dimension=value');
});
