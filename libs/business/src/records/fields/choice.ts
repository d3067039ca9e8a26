import { z } from 'zod';

/** One of the words, in any case, with the other spellings that `also` knows. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  also: Readonly<Record<string, string>> = {},
) {
  const others = new Map(Object.entries(also));
  const spelled = (value: unknown) => {
    if (typeof value !== 'string') return value;
    const word = value.trim().toLowerCase();
    return others.get(word) ?? word;
  };
  return z
    .preprocess(spelled, z.enum(words, `Use one of: ${words.join(', ')}.`))
    .meta({ type: 'string', enum: [...words], examples: [words[0]] });
}
