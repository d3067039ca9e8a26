import type { ISql } from 'postgres';

const PEOPLE = `
  select customer as key, seen_at from staged_record where customer is not null
  union all
  select creator, seen_at from staged_record where creator is not null`;

/** Gives the customers that staged records name and nobody knows an identity, and moves a known one's first sight back if a record proves it. */
export async function upsertStagedIdentities(sql: ISql, now: Date): Promise<void> {
  await sql`
    with named as (
      select key, coalesce(min(seen_at), ${now}) as seen_at
      from (${sql.unsafe(PEOPLE)}) person group by key
    ), unknown as (
      select key, seen_at from named
      where not exists (select from identity where kind = 'customer' and identity.key = named.key)
      order by key
    ), numbered as (
      select nextval('identity_id_seq')::integer as id, key, seen_at from unknown
    )
    insert into identity (id, kind, key, person_id, first_seen_at)
    overriding system value
    select id, 'customer', key, id, seen_at from numbered
    on conflict (kind, key) do nothing`;
  await moveFirstSightBack(sql);
}

/** Makes the customers that have an identity and nothing more. */
export async function insertStagedCustomers(sql: ISql): Promise<void> {
  await sql`
    insert into customer (id, external_id, first_seen_at)
    select identity.id, identity.key, identity.first_seen_at
    from identity
    where kind = 'customer' and key in (select key from (${sql.unsafe(PEOPLE)}) person)
      and not exists (select from customer where customer.id = identity.id)
    on conflict do nothing`;
}

async function moveFirstSightBack(sql: ISql): Promise<void> {
  await sql`
    with named as (
      select key, min(seen_at) as seen_at
      from (${sql.unsafe(PEOPLE)}) person where seen_at is not null group by key
    ), earlier as (
      select identity.id, named.seen_at
      from named join identity on identity.kind = 'customer' and identity.key = named.key
      where named.seen_at < identity.first_seen_at
      order by identity.id for update of identity
    ), identities as (
      update identity set first_seen_at = earlier.seen_at from earlier where identity.id = earlier.id returning identity.id
    )
    update customer set first_seen_at = earlier.seen_at
    from earlier where customer.id = earlier.id and earlier.seen_at < customer.first_seen_at`;
}
