import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rateLimit } from '../../schema/rate-limit.ts';
import type { Transaction } from '../../transaction.ts';

type Hit = { key: string; now: Date; windowMs: number };

/** Counts one hit in the key's window, which starts with its first hit. Returns the hits so far and when the window began. */
export async function upsertRateLimit(
  tx: Transaction,
  hit: Hit,
): Promise<{ count: number; startedAt: Date }> {
  const nowMs = hit.now.getTime();
  const isOver = sql`${rateLimit.lastRequest} <= ${nowMs - hit.windowMs}`;
  const rows = await tx.orm
    .insert(rateLimit)
    .values({ id: randomUUID(), key: hit.key, count: 1, lastRequest: nowMs })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${nowMs} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count, startedMs: rateLimit.lastRequest });
  const row = rows[0];
  return { count: row?.count ?? 1, startedAt: new Date(row?.startedMs ?? nowMs) };
}
