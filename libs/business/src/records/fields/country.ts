import { z } from 'zod';

/** ISO 3166-1 alpha-2, in capitals. */
export const Country = z
  .string('Give a country as two letters, such as DE.')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'Give a country as two letters, such as DE.')
  .meta({ description: 'ISO 3166-1 alpha-2', examples: ['DE'] });
