import { asRefusal } from '@sextant/business/kernel/as-refusal';
import { ZodError } from 'zod';

/** What went wrong, for the person at the shell: expected refusals as their sentence, the rest with its stack. */
export function explainFailure(error: unknown): string {
  const refusal = asRefusal(error);
  if (refusal !== null) return `error: ${refusal.message}`;
  if (error instanceof ZodError) {
    return error.issues.map((issue) => `error: ${issue.path.join('.')}: ${issue.message}`).join('\n');
  }
  return error instanceof Error ? `error: ${error.stack ?? error.message}` : `error: ${String(error)}`;
}
