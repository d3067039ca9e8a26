import type { ISql } from 'postgres';

export type BackfillCursor = {
  since: Date | null;
  lastId: string | null;
  objects: number;
  finishedAt: Date | null;
};

/** How far a kind of object was read; null when it never was. */
export async function selectBackfillCursor(sql: ISql, resource: string): Promise<BackfillCursor | null> {
  const [row] = await sql<BackfillCursor[]>`
    select since, last_id as "lastId", objects, finished_at as "finishedAt" from backfill_cursor where resource = ${resource}`;
  return row ?? null;
}

/** Says how far a kind of object is read. */
export async function upsertBackfillCursor(
  sql: ISql,
  row: BackfillCursor & { resource: string; now: Date },
): Promise<void> {
  await sql`
    insert into backfill_cursor (resource, since, last_id, objects, started_at, finished_at)
    values (${row.resource}, ${row.since}, ${row.lastId}, ${row.objects}, ${row.now}, ${row.finishedAt})
    on conflict (resource) do update set since = excluded.since, last_id = excluded.last_id, objects = excluded.objects,
      started_at = case when excluded.last_id is null then excluded.started_at else backfill_cursor.started_at end,
      finished_at = excluded.finished_at`;
}
