import { expect, test } from 'vitest';
import superjson from 'superjson';
import { packAnswer, unpackAnswer } from './pack-answer.ts';

const at = (day: number) => new Date(Date.UTC(2026, 4, day));

test.each([
  ['simple values', [null, true, false, '', 'a', 0, 1.5, -3]],
  ['what JSON does not know', { a: undefined, b: Number.NaN, c: -0, d: Infinity, e: 12n }],
  ['maps and sets', { map: new Map([['a', at(1)]]), set: new Set([1, 2]) }],
  ['instants', { first: at(1), again: at(1), later: at(2), list: [at(2), at(1)] }],
  [
    'like objects',
    [
      { at: at(1), group: null, value: 1 },
      { at: at(2), group: null, value: null },
    ],
  ],
  ['like objects of which one differs in a key', [{ a: 1 }, { a: 1, b: 2 }]],
  [
    'like objects in another order of keys',
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ],
  [
    'like objects with values that are unknown',
    [
      { a: undefined, b: Number.NaN },
      { a: undefined, b: Number.NaN },
    ],
  ],
  ['like objects within like objects', [{ of: [{ a: 1 }, { a: 1 }] }, { of: [{ a: 2 }] }]],
  ['zeros with a sign', [{ a: 0 }, { a: -0 }]],
  ['an object that looks packed', { $at: 1, $rows: { $other: [{ $entries: [] }] } }],
  [
    'like objects that look packed',
    [
      { $at: 0, same: 1 },
      { $at: 0, same: 1 },
    ],
  ],
  ['empty ones', { none: [], nothing: {}, lists: [[], []], objects: [{}, {}] }],
  [
    'keys of every name',
    [
      JSON.parse('{"__proto__":{"a":1},"constructor":2}'),
      JSON.parse('{"__proto__":{"a":1},"constructor":2}'),
    ],
  ],
])('tells %s as they were', (_, answer) => {
  expect(unpackAnswer(packAnswer(answer))).toStrictEqual(answer);
});

test('a row of series takes a fifth of its JSON', () => {
  const series = Array.from({ length: 5 }, (_, metric) => ({
    metric: `m${metric}`,
    points: Array.from({ length: 90 }, (__, day) => ({
      bucket: at(day),
      group: null,
      value: 1000 + day * metric,
      isComplete: true,
    })),
  }));
  expect(packAnswer(series).length).toBeLessThan(JSON.stringify(superjson.serialize(series)).length / 5);
});
