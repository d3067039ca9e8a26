import { Comparison, Interval } from '@sextant/business/kernel/query/contract';
import { z } from 'zod';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** What `GET /api/v1/metrics/<metric>` understands in its query string. */
export const MetricParameters = z.strictObject({
  from: z
    .string('Say from when, such as 2026-05-01.')
    .meta({ description: 'First instant that counts, as a date of the zone.', examples: ['2026-05-01'] }),
  to: z
    .string('Say until when, such as 2026-06-01.')
    .meta({ description: 'First instant that counts no more.', examples: ['2026-06-01'] }),
  interval: Interval.default('day').meta({ description: 'Length of a bucket.' }),
  by: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'Split by this dimension.', examples: ['tier'] }),
  where: oneOrMore.default([]).meta({
    description: 'dimension=value or dimension!=value; repeat it for more.',
    examples: ['country=DE'],
  }),
  zone: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'IANA zone; the reporting zone when left out.', examples: ['Europe/Berlin'] }),
  compare: Comparison.optional().meta({ description: 'Also the same time before; JSON only.' }),
  format: z.enum(['json', 'csv']).default('json'),
});
export type MetricParameters = z.output<typeof MetricParameters>;
