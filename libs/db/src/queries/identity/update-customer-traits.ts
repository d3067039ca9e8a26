import type { ISql } from 'postgres';

/** What events say of a customer; `declared` and `once` have column names as keys. */
export type CustomerNews = {
  id: number;
  /** What the sender states; a later statement wins. Null clears, among the traits too. */
  declared: Record<string, unknown>;
  /** What counts only where nothing was stated before. */
  once: Record<string, unknown>;
  traits: Record<string, unknown>;
  traitsOnce: Record<string, unknown>;
  /** Country of the latest event that has one. */
  eventCountry: string | null;
  /** Source of the earliest event that has one. */
  source: string | null;
  sourceAt: Date | null;
};

/**
 * Brings customers up to date with what their events say; a row that would not change is not written.
 * A country taken from events is marked in the traits, so that a later event may replace it, but never a stated one.
 */
export async function updateCustomerTraits(sql: ISql, news: readonly CustomerNews[]): Promise<void> {
  await sql`
    with told as (
      select * from json_to_recordset(${JSON.stringify(news)}::text::json)
        as r(id integer, declared jsonb, once jsonb, traits jsonb, "traitsOnce" jsonb,
          "eventCountry" char(2), source text, "sourceAt" timestamptz)
    ), inferred as (
      select c.id, told.declared,
        (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(told."traitsOnce" || c.traits || told.traits) where value <> 'null') as traits,
        (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(told.once) where to_jsonb(c) -> key = 'null') as once,
        told.declared || told.once || told.traits || told."traitsOnce" <> '{}' as is_told,
        case when told."eventCountry" is not null and not told.declared ? 'country'
          and (c.country is null or c.country = c.traits ->> '$geoip_country_code') then told."eventCountry" end as country,
        case when told.source is not null and (c.signup_source is null or told."sourceAt" < c.first_seen_at)
          then told.source end as source
      from told join customer c on c.id = told.id and c.status <> 'erased'
      order by c.id
      for update of c
    ), complete as (
      select person.* from inferred
      join customer c on c.id = inferred.id
      cross join lateral jsonb_populate_record(c, inferred.once
        || jsonb_strip_nulls(jsonb_build_object('country', inferred.country, 'signup_source', inferred.source))
        || inferred.declared
        || jsonb_build_object('traits', (case when inferred.is_told then inferred.traits - '$unidentified' else inferred.traits end)
          || jsonb_strip_nulls(jsonb_build_object('$geoip_country_code', inferred.country)))) as person
    )
    update customer set (email, name, role, tier, country, signup_source, character_count, signed_up_at, is_internal, traits)
      = row (p.email, p.name, p.role, p.tier, p.country, p.signup_source, p.character_count, p.signed_up_at, p.is_internal, p.traits)
    from complete p
    where customer.id = p.id
      and row (customer.email, customer.name, customer.role, customer.tier, customer.country, customer.signup_source,
          customer.character_count, customer.signed_up_at, customer.is_internal, customer.traits)
        is distinct from row (p.email, p.name, p.role, p.tier, p.country, p.signup_source,
          p.character_count, p.signed_up_at, p.is_internal, p.traits)`;
}
