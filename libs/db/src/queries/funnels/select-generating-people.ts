import type { ISql } from 'postgres';

/** The customers who queued a generation in [from, to), ascending. */
export async function selectGeneratingPeople(sql: ISql, range: { from: Date; to: Date }): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select distinct customer_id as id
    from generation
    where queued_at >= ${range.from} and queued_at < ${range.to}
    order by customer_id`;
  return rows.map((row) => row.id);
}
