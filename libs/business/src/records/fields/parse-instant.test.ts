import { expect, test } from 'vitest';
import { parseInstant } from './parse-instant.ts';

const readable = [
  ['a bare date is midnight UTC', '1997-01-01', '1997-01-01T00:00:00.000Z'],
  ['an ISO instant', '2024-05-01T10:20:30Z', '2024-05-01T10:20:30.000Z'],
  ['an offset is applied', '2024-05-01T10:20:30+02:00', '2024-05-01T08:20:30.000Z'],
  ['an offset without a colon', '2024-05-01T10:20:30-0330', '2024-05-01T13:50:30.000Z'],
  ['a database timestamp', '2024-05-01 10:20:30.123456+00', '2024-05-01T10:20:30.123Z'],
  ['no zone means UTC', '2024-05-01 10:20', '2024-05-01T10:20:00.000Z'],
  ['epoch seconds', 1082040961, '2004-04-15T14:56:01.000Z'],
  ['epoch seconds as text', '1082040961', '2004-04-15T14:56:01.000Z'],
  ['epoch seconds with a fraction', '1082040961.5', '2004-04-15T14:56:01.500Z'],
  ['epoch milliseconds', 1704067200000, '2024-01-01T00:00:00.000Z'],
  ['a leap day', '2024-02-29', '2024-02-29T00:00:00.000Z'],
] as const;

test.each(readable)('%s', (_, value, expected) => {
  expect(parseInstant(value)?.toISOString()).toBe(expected);
});

const refused = [
  '',
  'yesterday',
  '05/01/2024',
  '2024-13-01',
  '2023-02-29',
  '2024-05-01T25:00Z',
  '2024-05-01T10:00+99:00',
  '-5',
  '1704067200000000',
  '9999-01-01',
  '1969-12-31',
  Number.NaN,
];

test.each(refused)('refuses %j', (value) => {
  expect(parseInstant(value)).toBeNull();
});
