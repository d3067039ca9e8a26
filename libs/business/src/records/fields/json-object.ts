import { z } from 'zod';
import { parseJson } from '../../kernel/json/parse-json.ts';
import { isStorable } from './is-storable.ts';

const Content = z
  .record(z.string().max(200), z.unknown(), 'Give a JSON object.')
  .refine(isStorable, 'Take the null character or the broken character out.');

/** A JSON object, also as its text. */
export const JsonObject = z
  .preprocess((value) => (typeof value === 'string' ? parsed(value) : value), Content)
  .meta({
    type: 'object',
    additionalProperties: true,
    description: 'A JSON object.',
    examples: [{ newsletter: true }],
  });

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // Text that is no JSON is refused by the schema, with its sentence.
    return text;
  }
}
