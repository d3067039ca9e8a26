import type { PersonRecord } from './person-record.ts';
import type { Transaction } from './transaction.ts';

/** Those of the ids that are customers in their own right, by id: not visitors, not merged into somebody else. */
export function selectPersonRecords(sql: Transaction, ids: readonly number[]): Promise<PersonRecord[]> {
  return sql<PersonRecord[]>`
    select c.id, c.role, c.tier, c.country::text as country, c.signup_source as "signupSource",
      c.character_count as "characterCount", coalesce(c.signed_up_at, c.first_seen_at) as "startedAt",
      c.is_internal as "isInternal"
    from unnest(${[...ids]}::int[]) as asked (id)
    join customer c on c.id = asked.id
    join identity i on i.id = asked.id
    where i.person_id = asked.id
    order by c.id`;
}
