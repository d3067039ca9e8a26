import { z } from 'zod';
import { Instant, requireOrder } from '../input-values.ts';

export const Interval = z.enum(['hour', 'day', 'week', 'month', 'total']);
export type Interval = z.infer<typeof Interval>;

/** Half open: `from` is in, `to` is out. */
export const Range = z.object({ from: Instant, to: Instant }).superRefine(requireOrder);
export type Range = z.infer<typeof Range>;

/** One condition on a dimension. Several conditions must all hold; several values mean any of them. `unknown` selects the unknown. */
export const Filter = z.object({
  dimension: z.string().min(1).max(64),
  values: z.array(z.string().max(200)).min(1).max(100),
  isNegated: z.boolean().default(false),
});
export type Filter = z.infer<typeof Filter>;

export const Comparison = z.enum(['previous', 'year']);
export type Comparison = z.infer<typeof Comparison>;

/** Which rows of a list. */
export const Page = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(50),
});
export type Page = z.infer<typeof Page>;
