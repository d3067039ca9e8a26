import type { Db } from '@sextant/db/client';
import type { StripeTransaction } from '@sextant/db/queries/stripe/with-savepoint';
import { databaseCode } from '../ingestion/store/database-code.ts';

const ATTEMPTS = 5;

/** Runs work in one transaction, and again when it lost against another one. */
export async function inStripeTransaction<T>(
  db: Pick<Db, 'sql'>,
  work: (sql: StripeTransaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const held = await db.sql.begin(async (sql) => ({ result: await work(sql) }));
      return held.result;
    } catch (error) {
      const isLost = /^40(001|P01)$/.test(databaseCode(error) ?? '');
      if (!isLost || attempt === ATTEMPTS) throw error;
    }
  }
}
