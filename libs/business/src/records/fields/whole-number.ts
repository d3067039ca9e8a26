import { z } from 'zod';

const LARGEST = 2_147_483_647;

/** A whole number, also as text, from `least` on. */
export function wholeNumber(least: number) {
  return z
    .union([z.number(), z.string()], 'Give a whole number.')
    .transform((value, context) => {
      const number = typeof value === 'number' ? value : readDigits(value);
      if (Number.isInteger(number) && number >= least && number <= LARGEST) return number;
      context.issues.push({
        code: 'custom',
        input: value,
        message: `${JSON.stringify(value)} is not a whole number of at least ${least}.`,
      });
      return z.NEVER;
    })
    .meta({
      format: 'int32',
      description: `A whole number of at least ${least}.`,
      examples: [Math.max(least, 1)],
    });
}

function readDigits(text: string): number {
  return /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : Number.NaN;
}
