import { BusinessError } from '@sextant/business/kernel/business-error';
import type { z } from 'zod';

/** The question in an address, as its schema reads it; a clear refusal that names the first wrong parameter. */
export function askedOf<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const asked = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (asked.success) return asked.data;
  const issue = asked.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new BusinessError('invalid', `${field}: ${issue?.message ?? 'This is not understood.'}`, { field });
}
