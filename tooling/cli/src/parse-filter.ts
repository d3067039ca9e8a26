import { BusinessError } from '@sextant/business/kernel/business-error';
import { parseCondition } from '@sextant/business/metrics/answer/parse-condition';
import { InvalidArgumentError } from 'commander';

export type CliFilter = ReturnType<typeof parseCondition>[number];

/** Collects the conditions of a repeated `--where`. */
export function parseFilter(text: string, previous: CliFilter[] = []): CliFilter[] {
  try {
    return parseCondition(text, previous);
  } catch (error) {
    if (error instanceof BusinessError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}
