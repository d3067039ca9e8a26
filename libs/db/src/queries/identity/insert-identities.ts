import type { ISql } from 'postgres';
import type { IdentityKind } from './select-identities.ts';

export type NewIdentity = { kind: IdentityKind; key: string; firstSeenAt: Date };

/** Gives new identities their dense ids; one that another transaction made meanwhile is left out of the answer. */
export async function insertIdentities(
  sql: ISql,
  identities: readonly NewIdentity[],
): Promise<{ id: number; kind: IdentityKind; key: string }[]> {
  // In key order, so that two transactions with the same newcomers queue up instead of waiting for each other.
  return sql<{ id: number; kind: IdentityKind; key: string }[]>`
    with newcomer as (
      select r.kind, r.key, r."firstSeenAt" as first_seen_at
      from json_to_recordset(${JSON.stringify(identities)}::text::json)
        as r(kind text, key text, "firstSeenAt" timestamptz)
      where not exists (select from identity where identity.kind = r.kind and identity.key = r.key)
      order by r.kind, r.key
    ), numbered as (
      select nextval('identity_id_seq')::integer as id, kind, key, first_seen_at from newcomer
    )
    insert into identity (id, kind, key, person_id, first_seen_at)
    overriding system value
    select id, kind, key, id, first_seen_at from numbered
    on conflict (kind, key) do nothing
    returning id, kind, key`;
}
