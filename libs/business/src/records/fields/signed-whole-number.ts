import { z } from 'zod';

/** A whole number of either sign, also as text, such as minor units that leave or enter a balance. */
export function signedWholeNumber() {
  return z
    .union([z.number(), z.string()], 'Give a whole number.')
    .transform((value, context) => {
      const number = typeof value === 'number' ? value : readDigits(value);
      if (Number.isSafeInteger(number)) return number;
      context.issues.push({
        code: 'custom',
        input: value,
        message: `${JSON.stringify(value)} is no whole number. Write minor units, with a minus sign for what leaves.`,
      });
      return z.NEVER;
    })
    .meta({
      format: 'int64',
      description: 'A whole number of minor units, negative for what leaves.',
      examples: [-1250],
    });
}

function readDigits(text: string): number {
  return /^\s*-?\d{1,15}\s*$/.test(text) ? Number(text) : Number.NaN;
}
