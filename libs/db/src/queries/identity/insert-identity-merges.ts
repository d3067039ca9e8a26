import type { ISql } from 'postgres';

/** `intoId` is the root after all merges of the transaction; `source` is the first touch that the merged identity brings along. */
export type IdentityMergeRow = { fromId: number; intoId: number; source: string | null };

/** Lets the merged identities, and all that had merged into them, count for their new person. */
export async function insertIdentityMerges(sql: ISql, merges: readonly IdentityMergeRow[]): Promise<void> {
  const json = JSON.stringify(merges);
  await sql`
    insert into identity_merge (from_id, into_id)
    select r."fromId", r."intoId"
    from json_to_recordset(${json}::text::json) as r("fromId" integer, "intoId" integer)
    order by 1
    on conflict (from_id) do nothing`;
  await sql`
    update identity set person_id = r."intoId"
    from json_to_recordset(${json}::text::json) as r("fromId" integer, "intoId" integer)
    where identity.person_id = r."fromId"`;
  await sql`
    with joined as (
      select distinct on (r."intoId") r."intoId" as id, identity.first_seen_at, r.source
      from json_to_recordset(${json}::text::json) as r("fromId" integer, "intoId" integer, source text)
      join identity on identity.id = r."fromId"
      order by r."intoId", identity.first_seen_at, identity.id
    )
    update customer set
      first_seen_at = least(customer.first_seen_at, joined.first_seen_at),
      signup_source = case when joined.first_seen_at <= customer.first_seen_at or customer.signup_source is null
        then coalesce(joined.source, customer.signup_source) else customer.signup_source end
    from joined
    where customer.id = joined.id
      and (joined.first_seen_at < customer.first_seen_at or (joined.source is not null and customer.signup_source is null))`;
  await sql`
    delete from customer
    where traits ? '$unidentified' and id = any(${merges.map((merge) => merge.fromId)})`;
}
