import { expect, test } from 'vitest';
import type { TinType } from './contract.ts';
import { parseTin } from './parse-tin.ts';

test.each<[TinType, string, string]>([
  ['SSN', '123-45-6789', '123456789'],
  ['SSN', ' 123 45 6789 ', '123456789'],
  ['ITIN', '912-70-1234', '912701234'],
  ['EIN', '98-7654321', '987654321'],
])('%s %s is %s', (type, text, digits) => {
  expect(parseTin(text, type)).toBe(digits);
});

test.each<[TinType, string]>([
  ['SSN', '000-45-6789'],
  ['SSN', '666-45-6789'],
  ['SSN', '912-70-1234'],
  ['SSN', '123-00-6789'],
  ['SSN', '123-45-0000'],
  ['SSN', '12345678'],
  ['ITIN', '123-45-6789'],
  ['EIN', '00-1234567'],
  ['EIN', '12-34567a'],
])('%s %s is refused, and the refusal does not repeat it', (type, text) => {
  expect(() => parseTin(text, type)).toThrow(`This is no ${type}.`);
  expect(() => parseTin(text, type)).not.toThrow(text);
});
