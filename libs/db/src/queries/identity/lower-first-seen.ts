import type { ISql } from 'postgres';

/** Moves the first sight of identities, and of the customers they count for, back to earlier events. */
export async function lowerFirstSeen(
  sql: ISql,
  sightings: readonly { id: number; firstSeenAt: Date }[],
): Promise<void> {
  const json = JSON.stringify(sightings);
  await sql`
    with earlier as (
      select identity.id, r."firstSeenAt" as first_seen_at
      from json_to_recordset(${json}::text::json) as r(id integer, "firstSeenAt" timestamptz)
      join identity on identity.id = r.id
      where r."firstSeenAt" < identity.first_seen_at
      order by identity.id
      for update of identity
    )
    update identity set first_seen_at = earlier.first_seen_at
    from earlier where identity.id = earlier.id`;
  await sql`
    with earlier as (
      select customer.id, min(r."firstSeenAt") as first_seen_at
      from json_to_recordset(${json}::text::json) as r(id integer, "firstSeenAt" timestamptz)
      join identity on identity.id = r.id
      join customer on customer.id = identity.person_id
      group by customer.id
    )
    update customer set first_seen_at = earlier.first_seen_at
    from earlier
    where customer.id = earlier.id and earlier.first_seen_at < customer.first_seen_at`;
}
