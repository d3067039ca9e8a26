import type { ISql } from 'postgres';

/** When each of these customers signed up, else was first seen. By id. */
export function selectStarts(sql: ISql, ids: readonly number[]): Promise<{ id: number; startedAt: Date }[]> {
  return sql<{ id: number; startedAt: Date }[]>`
    select id, coalesce(signed_up_at, first_seen_at) as "startedAt"
    from customer
    where id = any(${[...ids]}::int[])
    order by id`;
}
