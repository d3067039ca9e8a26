import { isDatabaseAway } from '@sextant/db/is-database-away';
import { BusinessError } from './business-error.ts';

const RETRY_AFTER_SECONDS = 5;

/** The refusal that an error amounts to, of our own or because the database is away; null for what nobody expected. */
export function asRefusal(error: unknown): BusinessError | null {
  if (error instanceof BusinessError) return error;
  return isDatabaseAway(error) ? databaseAway(error) : null;
}

/** What whoever needs the database is told while it is away. */
export function databaseAway(cause?: unknown): BusinessError {
  const message = `The database is away. Try again in ${RETRY_AFTER_SECONDS} seconds.`;
  const refusal = new BusinessError('unavailable', message, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  refusal.cause = cause;
  return refusal;
}
