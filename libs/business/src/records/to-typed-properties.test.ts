import { expect, test } from 'vitest';
import { toTypedProperties } from './to-typed-properties.ts';

const cells = [
  ['11.77', 11.77],
  ['12.00', 12],
  ['-3', -3],
  ['0', 0],
  ['00001', '00001'],
  ['1e5', '1e5'],
  ['+49 170', '+49 170'],
  ['1234567890123456789', '1234567890123456789'],
  ['123456789012345', 123456789012345],
  ['123456789012345.67', '123456789012345.67'],
  ['.5', '.5'],
  ['true', true],
  ['TRUE', 'TRUE'],
] as const;

test.each(cells)('%j becomes %j', (text, expected) => {
  expect(toTypedProperties({ cell: text })).toEqual({ cell: expected });
});

test('an empty cell is left out', () => {
  expect(toTypedProperties({ a: '', b: 'x' })).toEqual({ b: 'x' });
});
