import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooDeep, parseJson } from './parse-json.ts';

test.each([
  ['1582917533873852417', '1582917533873852417'],
  ['-1582917533873852417', '-1582917533873852417'],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', '9007199254740992'],
  ['{"id":1582917533873852417}', { id: '1582917533873852417' }],
  ['[1582917533873852417 , 1582917533873852418]', ['1582917533873852417', '1582917533873852418']],
  ['{"a":{"b":[1,9007199254740993]},"c":"x"}', { a: { b: [1, '9007199254740993'] }, c: 'x' }],
  ['{"id"\n:\t1582917533873852417\r\n}', { id: '1582917533873852417' }],
  ['"1582917533873852417"', '1582917533873852417'],
  [
    '{"text":": 1582917533873852417, \\"1582917533873852418"}',
    { text: ': 1582917533873852417, "1582917533873852418' },
  ],
  ['{"text":"\\\\","id":1582917533873852417}', { text: '\\', id: '1582917533873852417' }],
  ['1582917533873852417.5', Number('1582917533873852417.5')],
  ['1582917533873852417e3', Number('1582917533873852417e3')],
  ['1.1582917533873852417', Number('1.1582917533873852417')],
  ['1e-1582917533873852', 0],
  ['{"1582917533873852417":1}', { '1582917533873852417': 1 }],
])('%s keeps its digits', (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

test.each([
  '',
  '{',
  '[1582917533873852417',
  '{1582917533873852417:1}',
  '01582917533873852417',
  '[1582917533873852417 2]',
  '"1582917533873852417',
  '+1582917533873852417',
])('%s is no JSON', (text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});

const jsonOfSmallNumbers = fc.jsonValue().filter((value) => !/\d{16}/.test(JSON.stringify(value)));

test('whatever else JSON holds is read as it is', () => {
  fc.assert(
    fc.property(
      jsonOfSmallNumbers,
      fc.bigInt({ min: 2n ** 53n }),
      fc.boolean(),
      (value, large, isNegative) => {
        const digits = `${isNegative ? '-' : ''}${large}`;
        const text = `{"before":${JSON.stringify(value)},"large":${digits},"after":[${JSON.stringify(value)}]}`;
        const plain: unknown = JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto'));
        const read = parseJson(text.replaceAll('__proto__', 'proto'));
        expect(read).toEqual({ before: plain, large: digits, after: [plain] });
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  '{"__proto__":{"polluted":1},"a":1}',
  '{"\\u005f_proto__":1,"a":1}',
  '{"a":1,"__pr\\u006fto__":1}',
])('%s has no prototype of its own', (text) => {
  const value = parseJson(text);
  expect(value).toEqual({ a: 1 });
  expect(JSON.stringify(value)).toBe('{"a":1}');
});

test('the members of every object are data, whatever they are called', () => {
  const text = '{"constructor":1,"toString":2,"hasOwnProperty":3,"valueOf":null}';
  expect(JSON.stringify(parseJson(text))).toBe(text);
});

test.each([3_000, 20_000, 1_000_000])('%i levels are read, and known to be too many', (levels) => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"a":', '}'],
    ['{"__proto__":', '}'],
    ['{"\\u0000":[', ']}'],
  ] as const) {
    const value = parseJson(`{"deep":${open.repeat(levels)}1582917533873852417${close.repeat(levels)}}`);
    expect(isTooDeep(value)).toBe(!open.includes('proto'));
  }
  expect(isTooDeep(parseJson(`${'['.repeat(64)}${']'.repeat(64)}`))).toBe(false);
  expect(isTooDeep(parseJson(`${'['.repeat(65)}${']'.repeat(65)}`))).toBe(true);
});

test('a long text without an end takes no longer than its length', () => {
  const text = `{"a":"${'\\"'.repeat(500_000)}${'\\\\'.repeat(500_000)}1582917533873852417`;
  const started = performance.now();
  expect(() => parseJson(text)).toThrow(SyntaxError);
  expect(performance.now() - started).toBeLessThan(2_000);
});
