import type { Sql } from 'postgres';
import type { Transaction } from './transaction.ts';

/** Runs `work` in one transaction whose queries all see the same instant, and its own changes. */
export async function inFoldTransaction<T>(
  sql: Sql,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { result } = await sql.begin('isolation level repeatable read', async (transaction) => {
    // Cursors here are read to their end, so their plans must not favour the first rows.
    await transaction`set local cursor_tuple_fraction = 1`;
    return { result: await work(transaction) };
  });
  return result;
}
