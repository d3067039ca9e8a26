import type { ISql } from 'postgres';

/** Whether the processor's books have any line in the half-open range. */
export async function selectHasProcessorBooks(sql: ISql, range: { from: Date; to: Date }): Promise<boolean> {
  const rows = await sql`
    select 1 from balance_transaction where created_at >= ${range.from} and created_at < ${range.to} limit 1`;
  return rows.length > 0;
}
