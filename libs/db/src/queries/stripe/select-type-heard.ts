import type { ISql } from 'postgres';

/** Whether an event of the type arrived since an instant and had the same outcome. */
export async function selectTypeHeard(
  sql: ISql,
  { type, outcome }: { type: string; outcome: string },
  since: Date,
): Promise<boolean> {
  const rows = await sql`
    select from webhook_event where type = ${type} and received_at >= ${since} and outcome = ${outcome} limit 1`;
  return rows.length > 0;
}
