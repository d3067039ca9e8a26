import type { ISql } from 'postgres';
import type { IdentityKind } from './select-identities.ts';

export type MergeableIdentity = {
  id: number;
  kind: IdentityKind;
  personId: number;
  firstSeenAt: Date;
};

/** Lets one transaction at a time merge identities, and reads the named ones with the persons they count for. */
export async function lockIdentityMerges(sql: ISql, ids: readonly number[]): Promise<MergeableIdentity[]> {
  await sql`select pg_advisory_xact_lock(hashtext('identity_merge'))`;
  return sql<MergeableIdentity[]>`
    select id, kind, person_id as "personId", first_seen_at as "firstSeenAt"
    from identity
    where id in (select person_id from identity where id = any(${[...ids]})) or id = any(${[...ids]})
    order by id
    for update`;
}
