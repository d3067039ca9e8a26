import type { TransactionSql } from 'postgres';

export type StripeTransaction = TransactionSql;

/** Does work that may fail without losing what the transaction did before: the failure is thrown, the work alone undone. */
export async function withSavepoint<T>(
  sql: TransactionSql,
  work: (sql: TransactionSql) => Promise<T>,
): Promise<T> {
  // The client unwraps arrays of promises in its type; a holder keeps ours as it is.
  const held = await sql.savepoint(async (inner) => ({ result: await work(inner) }));
  return held.result;
}
