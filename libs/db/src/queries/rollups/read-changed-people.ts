import { readPortions } from './read-portions.ts';
import type { Transaction } from './transaction.ts';

/** The customers written, and the identities merged, from `since` on: whose traits may differ from what was folded. In portions. */
export async function* readChangedPeople(sql: Transaction, since: string): AsyncGenerator<number[]> {
  const text = `
    select id from customer where txid >= $1
    union
    select from_id from identity_merge where txid >= $1`;
  for await (const rows of readPortions<{ id: number }>(sql, text, [since])) yield rows.map((row) => row.id);
}
