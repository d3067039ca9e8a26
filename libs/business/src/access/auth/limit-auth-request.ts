import { createHmac } from 'node:crypto';
import { deleteStaleRateLimits } from '@sextant/db/queries/access/delete-stale-rate-limits';
import { upsertRateLimit } from '@sextant/db/queries/access/upsert-rate-limit';
import type { Transaction } from '@sextant/db/transaction';
import type { AuthRoute } from './auth-route.ts';

type Limit = { max: number; windowMs: number };

const MINUTE = 60_000;
const LONGEST_WINDOW = 60 * MINUTE;

/** For one client where a proxy of ours names it, else for all together; the lock of each account stands besides. */
const CLIENT_LIMIT: Limit = { max: 20, windowMs: MINUTE };
const SHARED_LIMIT: Limit = { max: 120, windowMs: MINUTE };
const RESETS_OF_ONE_ADDRESS: Limit = { max: 3, windowMs: LONGEST_WINDOW };

export type AuthAttempt = {
  route: AuthRoute;
  client: string | null;
  email: string | null;
  now: Date;
  secret: string;
};

/** Counts the attempt. Returns the seconds to wait, or null when it may go on. */
export async function limitAuthRequest(tx: Transaction, attempt: AuthAttempt): Promise<number | null> {
  const { client, email, now } = attempt;
  if (Math.random() < 0.01) await deleteStaleRateLimits(tx, new Date(now.getTime() - LONGEST_WINDOW));
  const wait = await hit(tx, attempt, {
    name: `client:${client ?? 'all'}`,
    limit: client ? CLIENT_LIMIT : SHARED_LIMIT,
  });
  if (wait !== null || attempt.route !== '/request-password-reset' || email === null) return wait;
  return hit(tx, attempt, { name: `reset:${email}`, limit: RESETS_OF_ONE_ADDRESS });
}

type Bucket = { name: string; limit: Limit };

async function hit(
  tx: Transaction,
  { now, secret }: AuthAttempt,
  { name, limit }: Bucket,
): Promise<number | null> {
  const key = createHmac('sha256', secret).update(`rate-limit:${name}`).digest('base64url');
  const { count, startedAt } = await upsertRateLimit(tx, { key, now, windowMs: limit.windowMs });
  if (count <= limit.max) return null;
  return Math.max(1, Math.ceil((startedAt.getTime() + limit.windowMs - now.getTime()) / 1000));
}
