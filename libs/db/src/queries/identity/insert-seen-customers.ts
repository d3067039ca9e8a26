import type { ISql } from 'postgres';

export type SeenCustomer = { id: number; externalId: string; firstSeenAt: Date };

/** Makes the records of customers of whom only events are known. */
export async function insertSeenCustomers(sql: ISql, customers: readonly SeenCustomer[]): Promise<void> {
  await sql`
    insert into customer (id, external_id, first_seen_at)
    select r.id, r."externalId", r."firstSeenAt"
    from json_to_recordset(${JSON.stringify(customers)}::text::json)
      as r(id integer, "externalId" text, "firstSeenAt" timestamptz)
    order by r.id
    on conflict do nothing`;
}
