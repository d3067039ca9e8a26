import { z } from 'zod';

const WORDS = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  ['yes', true],
  ['t', true],
  ['1', true],
  [false, false],
  ['false', false],
  ['no', false],
  ['f', false],
  ['0', false],
]);

/** True or false, also as the words that spreadsheets and databases write. */
export const Flag = z
  .union([z.boolean(), z.string()], 'Give true or false.')
  .transform((value, context) => {
    const flag = WORDS.get(typeof value === 'string' ? value.trim().toLowerCase() : value);
    if (flag !== undefined) return flag;
    context.issues.push({
      code: 'custom',
      input: value,
      message: `${JSON.stringify(value)} is neither true nor false.`,
    });
    return z.NEVER;
  })
  .meta({ description: 'true or false', examples: [true] });
