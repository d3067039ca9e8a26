import type { ISql } from 'postgres';

export type SeenCustomer = {
  id: number;
  externalId: string;
  firstSeenAt: Date;
  /** Country of their latest event, and source of their earliest one, that say. */
  country: string | null;
  source: string | null;
  /** Nobody said that the id is a user's: until somebody tells more, an alias may still join it to a user. */
  isGuess: boolean;
};

/** Makes the records of customers of whom only events are known. */
export async function insertSeenCustomers(sql: ISql, customers: readonly SeenCustomer[]): Promise<void> {
  await sql`
    insert into customer (id, external_id, first_seen_at, country, signup_source, traits)
    select r.id, r."externalId", r."firstSeenAt", r.country, r.source,
      jsonb_strip_nulls(jsonb_build_object('$unidentified', nullif(r."isGuess", false), '$geoip_country_code', r.country))
    from json_to_recordset(${JSON.stringify(customers)}::text::json)
      as r(id integer, "externalId" text, "firstSeenAt" timestamptz, country char(2), source text, "isGuess" boolean)
    order by r.id
    on conflict do nothing`;
}
