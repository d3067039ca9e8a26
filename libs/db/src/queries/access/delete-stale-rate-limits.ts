import { lt } from 'drizzle-orm';
import { rateLimit } from '../../schema/rate-limit.ts';
import type { Transaction } from '../../transaction.ts';

/** Forgets windows that began before the instant. */
export async function deleteStaleRateLimits(tx: Transaction, before: Date): Promise<void> {
  await tx.orm.delete(rateLimit).where(lt(rateLimit.lastRequest, before.getTime()));
}
