import type { ISql } from 'postgres';
import { customerColumns, type CustomerRow } from './select-customers.ts';

export type CustomerDetailRow = CustomerRow & {
  optedOutAt: Date | null;
  erasedAt: Date | null;
  traits: Record<string, unknown>;
};

export type CustomerIdentityRow = {
  id: number;
  kind: 'customer' | 'visitor';
  key: string;
  firstSeenAt: Date;
  mergedAt: Date | null;
};

/** One customer, or null. */
export async function selectCustomer(sql: ISql, id: number): Promise<CustomerDetailRow | null> {
  const [row] = await sql<CustomerDetailRow[]>`
    select ${customerColumns(sql)}, opted_out_at as "optedOutAt", erased_at as "erasedAt", traits
    from customer where id = ${id}`;
  return row ?? null;
}

/** Everybody who counts for this customer, the customer itself first, then by first sight. */
export async function selectCustomerIdentities(sql: ISql, id: number): Promise<CustomerIdentityRow[]> {
  return sql<CustomerIdentityRow[]>`
    select identity.id, identity.kind, identity.key, identity.first_seen_at as "firstSeenAt", identity_merge.merged_at as "mergedAt"
    from identity left join identity_merge on identity_merge.from_id = identity.id
    where identity.person_id = ${id}
    order by identity.id <> ${id}, identity.first_seen_at, identity.id`;
}
