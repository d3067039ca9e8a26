import type { ISql } from 'postgres';

export type DueObjects = {
  ids: string[];
  /** The same, and whatever else they name: what must not change while they are written. */
  concerned: string[];
};

/** Objects that are due to be written again, longest due first, with the objects that their events contain. */
export async function selectDueObjects(sql: ISql, now: Date, limit: number): Promise<DueObjects> {
  const rows = await sql<{ id: string; isDue: boolean }[]>`
    with due as (
      select object_id, contains, refs from webhook_event
      where retry_at <= ${now} and object_id is not null
      order by retry_at, object_id
      limit ${limit}
    ), named as (
      select id, true as is_due from due, unnest(array_append(contains, object_id)) as id
      union all
      select id, false from due, unnest(refs) as id
    )
    select id, bool_or(is_due) as "isDue" from named group by id order by id`;
  return { ids: rows.filter((row) => row.isDue).map((row) => row.id), concerned: rows.map((row) => row.id) };
}
