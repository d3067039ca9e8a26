import { readPortions } from './read-portions.ts';
import type { Transaction } from './transaction.ts';

/** The ids of all customers, in portions. */
export async function* readAllCustomers(sql: Transaction): AsyncGenerator<number[]> {
  for await (const rows of readPortions<{ id: number }>(sql, 'select id from customer', []))
    yield rows.map((row) => row.id);
}
