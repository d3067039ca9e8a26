import type { Sql } from 'postgres';

/** Deletes the ingestion warnings from before an instant; says how many. */
export async function deleteWarningsBefore(sql: Sql, before: Date): Promise<number> {
  const { count } = await sql`delete from ingestion_warning where received_at < ${before}`;
  return count;
}
