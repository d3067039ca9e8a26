import type { ISql } from 'postgres';

/** When the first customer signed up, else was first seen; null when there is none. */
export async function selectFirstStart(sql: ISql): Promise<Date | null> {
  const [row] = await sql<{ startedAt: Date }[]>`
    select coalesce(signed_up_at, first_seen_at) as "startedAt"
    from customer
    order by coalesce(signed_up_at, first_seen_at), id
    limit 1`;
  return row?.startedAt ?? null;
}
