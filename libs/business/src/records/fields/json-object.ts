import { z } from 'zod';

const Content = z.record(z.string().max(200), z.unknown(), 'Give a JSON object.');

/** A JSON object, also as its text. */
export const JsonObject = z
  .preprocess((value) => (typeof value === 'string' ? parsed(value) : value), Content)
  .meta({
    description: 'A JSON object.',
    examples: [{ newsletter: true }],
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is no JSON is refused by the schema, with its sentence.
    return text;
  }
}
