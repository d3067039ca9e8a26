import { z } from 'zod';
import { isStorableText } from './is-storable.ts';

/** Text with something in it, that Postgres can hold. */
export function text(longest = 1000) {
  return z
    .string('Give text.')
    .trim()
    .min(1, 'Give some text, or leave the field out.')
    .max(longest, `At most ${longest} characters.`)
    .refine(isStorableText, 'Take the null character or the broken character out.');
}
