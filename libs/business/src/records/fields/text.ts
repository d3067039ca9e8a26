import { z } from 'zod';

/** Text with something in it, without the null character that Postgres cannot hold. */
export function text(longest = 1000) {
  return z
    .string('Give text.')
    .trim()
    .min(1, 'Give some text, or leave the field out.')
    .max(longest, `At most ${longest} characters.`)
    .refine((value) => !value.includes('\u0000'), 'Take the null character out.');
}
