import { z } from 'zod';
import { parseInstant } from './parse-instant.ts';

const FIX = 'Write it as 2024-05-31, 2024-05-31T10:00:00Z or epoch seconds.';

/** An instant in any spelling that `parseInstant` reads. */
export const Instant = z
  .union([z.string(), z.number()], `Not a date. ${FIX}`)
  .transform((value, context) => {
    const instant = parseInstant(value);
    if (instant) return instant;
    context.issues.push({
      code: 'custom',
      input: value,
      message: `${JSON.stringify(value)} is not a date. ${FIX}`,
    });
    return z.NEVER;
  })
  .meta({
    description: 'ISO 8601, a bare date (midnight UTC), epoch seconds or epoch milliseconds.',
    examples: ['2024-05-31T10:00:00Z'],
  });
