import type { Transaction } from './transaction.ts';

/** When the earliest of the identities merged into the persons was first seen; null when there is none. */
export async function selectFirstSeen(sql: Transaction, personIds: readonly number[]): Promise<Date | null> {
  const [row] = await sql<{ since: Date | null }[]>`
    select min(first_seen_at) as since
    from identity
    where person_id = any(${[...personIds]}) and id <> person_id`;
  return row?.since ?? null;
}
