import type { ISql } from 'postgres';

export type KnownCharge = { id: string; customer: string };

/** Charges that are stored, with the platform's id of their customer. */
export async function selectCharges(sql: ISql, ids: readonly string[]): Promise<KnownCharge[]> {
  return sql<KnownCharge[]>`
    select transaction.id, identity.key as customer
    from transaction join identity on identity.id = transaction.customer_id
    where transaction.id = any(${sql.array([...ids])}::text[]) and transaction.kind = 'charge'`;
}
