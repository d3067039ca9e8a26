import type { ISql } from 'postgres';
import type { IdentityKind } from './select-identities.ts';

export type MergeableIdentity = {
  id: number;
  kind: IdentityKind;
  personId: number;
  /** A customer of whom nobody said more than an id that may be a visitor's; it has no records. */
  isGuess: boolean;
  firstSeenAt: Date;
};

/** Lets one transaction at a time merge identities, and reads the named ones with the persons they count for. */
export async function lockIdentityMerges(sql: ISql, ids: readonly number[]): Promise<MergeableIdentity[]> {
  await sql`select pg_advisory_xact_lock(hashtext('identity_merge'))`;
  return sql<MergeableIdentity[]>`
    select id, kind, person_id as "personId", first_seen_at as "firstSeenAt", exists (
      select from customer c
      where c.id = identity.id and c.traits ? '$unidentified' and num_nonnulls(c.email, c.name, c.role, c.tier, c.signed_up_at) = 0
        and not exists (select from generation where customer_id = c.id)
        and not exists (select from subscription where customer_id = c.id)
        and not exists (select from credit_entry where customer_id = c.id)
        and not exists (select from transaction where customer_id = c.id)
        and not exists (select from bug_report where customer_id = c.id)
        and not exists (select from influencer_request where customer_id = c.id)
    ) as "isGuess"
    from identity
    where id in (select person_id from identity where id = any(${[...ids]})) or id = any(${[...ids]})
    order by id
    for update`;
}
