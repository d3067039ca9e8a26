import type { ISql } from 'postgres';

/** Objects that are due to be written again, longest due first. */
export async function selectDueObjects(sql: ISql, now: Date, limit: number): Promise<string[]> {
  const rows = await sql<{ objectId: string }[]>`
    select object_id as "objectId" from webhook_event
    where retry_at <= ${now} and object_id is not null
    group by object_id
    order by min(retry_at), object_id
    limit ${limit}`;
  return rows.map((row) => row.objectId);
}
