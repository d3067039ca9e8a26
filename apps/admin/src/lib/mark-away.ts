import { asRefusal } from '@sextant/business/kernel/as-refusal';
import { AWAY_DIGEST } from './away-digest.ts';

/** Throws the error again, marked if it comes of the database's absence, so that the page in the browser can say so. */
export function markAway(error: unknown): never {
  if (error instanceof Error && asRefusal(error)?.code === 'unavailable')
    Object.assign(error, { digest: AWAY_DIGEST });
  throw error;
}
