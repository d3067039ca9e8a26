import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';
import { differentFacts, type MonthComparison } from './different-facts.ts';

/** How many rows of a closed month are no longer as reported. */
export async function countDifferentFacts(
  { orm }: Transaction,
  comparison: MonthComparison,
): Promise<number> {
  const rows = await orm.execute<{ count: number }>(sql`
    with ${differentFacts(comparison)} select count(*)::int as count from different`);
  return rows[0]?.count ?? 0;
}
