import { z } from 'zod';
import { text } from './text.ts';

/** An id of the platform, kept as the text it is: 00001 and 1 are two ids. A whole number is read as its digits. */
export const ExternalId = z
  .union([z.string(), z.int()], 'Give an id: text, or a whole number.')
  .transform((value) => String(value).trim())
  .pipe(text(200))
  .meta({ description: "The platform's own id, as text.", examples: ['user_123'] });
