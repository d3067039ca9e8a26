import type { ISql } from 'postgres';

export type SeenCustomer = {
  id: number;
  externalId: string;
  firstSeenAt: Date;
  /** Nobody said that the id is a user's: until somebody tells more, an alias may still join it to a user. */
  isGuess: boolean;
};

/** Makes the records of customers of whom only events are known. */
export async function insertSeenCustomers(sql: ISql, customers: readonly SeenCustomer[]): Promise<void> {
  await sql`
    insert into customer (id, external_id, first_seen_at, traits)
    select r.id, r."externalId", r."firstSeenAt", case when r."isGuess" then '{"$unidentified": true}'::jsonb else '{}' end
    from json_to_recordset(${JSON.stringify(customers)}::text::json)
      as r(id integer, "externalId" text, "firstSeenAt" timestamptz, "isGuess" boolean)
    order by r.id
    on conflict do nothing`;
}
