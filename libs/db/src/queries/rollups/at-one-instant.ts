import type { Sql } from 'postgres';
import { abandonable } from '../../abandonment.ts';
import type { Transaction } from './transaction.ts';

/** Runs `work` in one read-only transaction whose queries all see the same instant, and end when nobody waits for them. */
export async function atOneInstant<T>(sql: Sql, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const { result } = await sql.begin('isolation level repeatable read read only', async (transaction) => ({
    result: await abandonable(transaction, work),
  }));
  return result;
}
