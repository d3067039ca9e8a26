import { BusinessError } from '@sextant/business/kernel/business-error';
import { refusalOf } from '@sextant/business/kernel/parse-input';
import { ZodError } from 'zod';

/** Lets what is refused name the options it was written in, such as --from. */
export async function asOptions<Result>(
  names: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const refusal = error instanceof ZodError ? refusalOf(error) : error;
    if (!(refusal instanceof BusinessError)) throw error;
    const { field = '' } = refusal.detail;
    const option = Object.keys(names).find((name) => field === name || field.startsWith(`${name}.`));
    if (option === undefined || names[option] === undefined) throw refusal;
    const words = refusal.message.startsWith(`${field}: `)
      ? refusal.message.slice(field.length + 2)
      : refusal.message;
    throw new BusinessError(refusal.code, `${names[option]}: ${words}`, refusal.detail);
  }
}

/** The options that every question has. */
export const QUESTION_OPTIONS = {
  'range.from': '--from',
  'range.to': '--to',
  from: '--from',
  to: '--to',
  range: '--to',
  zone: '--zone',
  by: '--by',
  where: '--where',
  interval: '--interval',
} as const;
