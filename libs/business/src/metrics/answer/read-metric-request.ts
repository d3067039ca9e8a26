import { z } from 'zod';
import { BusinessError } from '../../kernel/business-error.ts';
import type { Context } from '../../kernel/context.ts';
import { Interval, type Filter, type MetricQuery } from '../contract.ts';
import { getReporting } from '../reporting.ts';
import { parseMoment } from '../time/parse-moment.ts';
import { parseCondition } from './parse-condition.ts';

const QueryString = z.strictObject({
  from: z.string(),
  to: z.string(),
  interval: Interval.default('day'),
  by: z.string().optional(),
  where: z.union([z.string(), z.array(z.string())]).optional(),
  zone: z.string().optional(),
  format: z.enum(['json', 'csv']).default('json'),
});

/** Reads a metric's question from a query string. Throws `invalid` with the parameter at fault. */
export async function readMetricRequest(
  ctx: Context,
  metric: string,
  parameters: unknown,
): Promise<{ query: MetricQuery; format: 'json' | 'csv' }> {
  const parsed = QueryString.safeParse(parameters);
  if (!parsed.success) throw refuse(parsed.error);
  const { from, to, interval, by, where = [], format } = parsed.data;
  const zone = parsed.data.zone ?? (await getReporting(ctx.db)).zone;
  const conditions = [where].flat().reduce<Filter[]>((all, text) => parseCondition(text, all), []);
  return {
    query: {
      metric,
      range: { from: parseMoment(from, zone), to: parseMoment(to, zone) },
      interval,
      zone,
      where: conditions,
      ...(by === undefined ? {} : { by }),
    },
    format,
  };
}

function refuse(error: z.ZodError): BusinessError {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return new BusinessError(
    'invalid',
    `${field === '' ? '' : `${field}: `}${issue?.message ?? 'Not usable.'}`,
    {
      ...(field === '' ? {} : { field }),
    },
  );
}
