import { z } from 'zod';

const text = z.union([z.string(), z.number().transform(String)]);
const amount = z.coerce.number();

/** The property types that events share; a number sent as text counts as a number. */
export const property = {
  text: text.optional(),
  requiredText: text,
  number: amount.nullish(),
  requiredNumber: z.union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ]),
  flag: z.union([z.boolean(), z.stringbool()]).optional(),
  list: z.union([z.array(text), text.transform((one) => [one])]).optional(),
} as const;
