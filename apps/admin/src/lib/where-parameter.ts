import { createParser } from 'nuqs/server';
import { whereFromText, whereToText } from './where-text.ts';

/** A list of conditions in the address. */
export const whereParameter = createParser({
  parse: whereFromText,
  serialize: whereToText,
  eq: (a, b) => whereToText(a) === whereToText(b),
});
