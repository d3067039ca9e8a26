import type { ISql } from 'postgres';

export type ObjectEvent = {
  id: string;
  type: string;
  objectId: string | null;
  refs: string[];
  account: string | null;
  createdAt: Date;
  receivedAt: Date;
  payload: unknown;
};

const COLUMNS =
  'id, type, object_id as "objectId", refs, account, created_at as "createdAt", received_at as "receivedAt", payload';

/** All that is kept of these objects, oldest first; events whose customer is erased, and those of the mode that is not counted, are left out. */
export async function selectObjectEvents(sql: ISql, ids: readonly string[]): Promise<ObjectEvent[]> {
  const wanted = sql`${sql.array([...ids])}::text[]`;
  return sql<ObjectEvent[]>`
    select ${sql.unsafe(COLUMNS)} from webhook_event
    where (object_id = any(${wanted}) or contains && ${wanted}) and payload is not null
      and outcome <> 'other_mode'
    order by created_at, id`;
}

/** Objects of these types that name one of these ids, at most `limit` of them. */
export async function selectReferringObjects(
  sql: ISql,
  asked: { ids: readonly string[]; types: readonly string[]; limit: number },
): Promise<string[]> {
  const rows = await sql<{ objectId: string }[]>`
    select distinct object_id as "objectId" from webhook_event
    where refs && ${sql.array([...asked.ids])}::text[] and object_type = any(${sql.array([...asked.types])}::text[])
      and object_id is not null and payload is not null and outcome <> 'other_mode'
    order by 1
    limit ${asked.limit}`;
  return rows.map((row) => row.objectId);
}
