import { BusinessError } from '@sextant/business/kernel/business-error';
import { ZodError } from 'zod';

/** What went wrong, for the person at the shell: expected refusals as their sentence, the rest with its stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof BusinessError) return `error: ${error.message}`;
  if (error instanceof ZodError) {
    return error.issues.map((issue) => `error: ${issue.path.join('.')}: ${issue.message}`).join('\n');
  }
  return error instanceof Error ? `error: ${error.stack ?? error.message}` : `error: ${String(error)}`;
}
