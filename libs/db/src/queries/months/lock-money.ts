import { sql } from 'drizzle-orm';
import type { Transaction } from '../../transaction.ts';

/** Lets no money be written until the transaction ends; whoever is writing is waited for. */
export async function lockMoney({ orm }: Transaction): Promise<void> {
  await orm.execute(sql`lock table transaction, purchase, payout in share row exclusive mode`);
}
