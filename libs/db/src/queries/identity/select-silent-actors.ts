import type { ISql } from 'postgres';

/** The identities of customers who opted out or were erased: nothing more is stored of them. */
export async function selectSilentActors(sql: ISql): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select identity.id
    from customer
    join identity on identity.person_id = customer.id
    where customer.opted_out_at is not null or customer.status = 'erased'`;
  return rows.map((row) => row.id);
}
