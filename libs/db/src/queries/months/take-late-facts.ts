import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

export type LateFact = { fact: 'transaction' | 'payout' | 'purchase'; id: string };

/** Takes the rows of a month that were written since it was last compared. Only one at a time may restate a month. */
export async function takeLateFacts({ orm }: Transaction, month: string): Promise<LateFact[]> {
  await orm.execute(sql`select pg_advisory_xact_lock(hashtext('restate ' || ${month}::text))`);
  const rows = await orm.execute<LateFact>(sql`
    with taken as (delete from late_fact where month = ${month} returning fact, id)
    select distinct fact, id from taken order by fact, id`);
  return [...rows];
}
