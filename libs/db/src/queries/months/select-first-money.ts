import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

/** When money was first written down; null when it never was. */
export async function selectFirstMoney({ orm }: Transaction): Promise<Date | null> {
  const rows = await orm.execute<{ at: number | null }>(sql`
    select (extract(epoch from least(
      (select min(occurred_at) from transaction), (select min(created_at) from payout), (select min(occurred_at) from purchase)
    )) * 1000)::float8 as at`);
  const at = rows[0]?.at ?? null;
  return at === null ? null : new Date(at);
}
