import type { Transaction } from './transaction.ts';

export type PendingMerge = { fromId: number; personId: number };

/** The identities merged from `since` on, each with the person it counts for now. */
export function selectPendingMerges(sql: Transaction, since: string): Promise<PendingMerge[]> {
  return sql<PendingMerge[]>`
    select m.from_id as "fromId", i.person_id as "personId"
    from identity_merge m join identity i on i.id = m.from_id
    where m.txid >= ${since} and i.person_id <> m.from_id
    order by m.from_id`;
}
