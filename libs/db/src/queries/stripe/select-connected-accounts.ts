import type { ISql } from 'postgres';

/** Ids of the connected accounts that are known. */
export async function selectConnectedAccounts(sql: ISql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct object_id as id from webhook_event where object_type = 'account' and object_id is not null and outcome <> 'other_mode' order by 1`;
  return rows.map((row) => row.id);
}
