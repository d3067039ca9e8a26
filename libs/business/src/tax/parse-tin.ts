import { BusinessError } from '../kernel/business-error.ts';
import type { TinType } from './contract.ts';

// An SSN never begins with 000, 666 or 9, nor has a group of zeros; an ITIN begins with 9; an EIN never with 00.
const SHAPES = {
  SSN: /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/,
  ITIN: /^9\d{8}$/,
  EIN: /^(?!00)\d{9}$/,
} as const satisfies Record<TinType, RegExp>;

/** The nine digits of a taxpayer number. Throws `invalid` without repeating what was typed. */
export function parseTin(text: string, type: TinType): string {
  const digits = text.replaceAll(/[\s-]/g, '');
  if (SHAPES[type].test(digits)) return digits;
  throw new BusinessError('invalid', `This is no ${type}. It has nine digits; check them against the W-9.`, {
    field: 'tin',
  });
}
