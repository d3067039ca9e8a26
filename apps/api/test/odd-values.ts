const nested = (open: string, levels: number, close: string) =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;

const NAMES = [
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'length',
  'then',
  '',
];
const CHARACTERS = [
  '\\u0000',
  'a\\u0000b',
  '\\ud800',
  'a\\udfffb',
  '\\ud83d\\ude00',
  '\\uffff',
  '\\u202e',
  '\\u2028',
  '\\u001b[0m',
];

/** Values, as the JSON they are sent as, that no reader expects. A value that broke a door once stays here. */
export const ODD_VALUES: readonly string[] = [
  ...NAMES.map((name) => `"${name}"`),
  ...CHARACTERS.map((text) => `"${text}"`),
  ...[...NAMES, ...CHARACTERS].map((name) => `{"${name}":1}`),
  ...['constructor', '__proto__', 'a\\u0000'].map((name) => `{"${name}":{"${name}":[{"${name}":null}]}}`),
  ...['null', 'true', 'false', '[]', '{}', '[null]', '[[]]', '[{}]', '[1,"a",null]'],
  ...[
    '0',
    '-0',
    '-1',
    '0.1',
    '1e400',
    '-1e400',
    '1e-400',
    '1e21',
    '9007199254740993',
    '1582917533873852417',
    '-1582917533873852417',
  ],
  '9'.repeat(400),
  `0.${'1'.repeat(400)}`,
  `"${'x'.repeat(10_000)}"`,
  `"${'9'.repeat(400)}"`,
  '"NaN"',
  '"-1"',
  '"1e309"',
  '"2026-02-30"',
  '"\\\\x00"',
  '"$$"',
  '"%"',
  '"{}"',
  '"[object Object]"',
];

/** Lists and objects within each other without end. */
export const DEEP_VALUES: readonly string[] = [
  nested('[', 3_000, ']'),
  nested('{"a":', 3_000, '}'),
  nested('[', 20_000, ']'),
  nested('{"a":', 20_000, '}'),
  nested('[{"__proto__":', 3_000, '}]'),
  nested('{"\\u0000":[', 3_000, ']}'),
  `[${'[],'.repeat(5_000)}[]]`,
];

const PLACE = '@odd@';

type Node = { [member: string]: unknown };

/** The same object once for each place in it, with the place marked: each member's value, and the name of one more member. */
export function markedPlaces(value: unknown): unknown[] {
  if (Array.isArray(value))
    return [
      PLACE,
      ...value.flatMap((item, index) => markedPlaces(item).map((one) => value.with(index, one))),
    ];
  if (typeof value !== 'object' || value === null) return [PLACE];
  const node: Node = { ...value };
  const members = Object.keys(node).flatMap((name) =>
    markedPlaces(node[name]).map((one) => ({ ...node, [name]: one })),
  );
  return [PLACE, ...members, { ...node, odd_member: PLACE }];
}

/** The object as JSON, with the odd value at its marked place. */
export function withOddValue(marked: unknown, odd: string): string {
  return JSON.stringify(marked).replace(`"${PLACE}"`, () => odd);
}
