import type { Db } from './client.ts';

/** One open transaction. A `Db` is accepted wherever one is: each statement is then its own transaction. */
export type Transaction = Pick<Db, 'orm'>;

/** Runs the work in one read-committed transaction; commits when it resolves, rolls back when it throws. */
export function inTransaction<T>(db: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.orm.transaction((orm) => work({ orm }));
}
