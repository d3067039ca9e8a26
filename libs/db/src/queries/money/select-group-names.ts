import type { ISql } from 'postgres';

export type GroupName = { group: string; label: string | null; customerId: number | null };

/** The latest titles of pieces of content. */
export function selectContentTitles(sql: ISql, contents: readonly string[]): Promise<GroupName[]> {
  return sql<GroupName[]>`
    select distinct on (content_id) content_id as "group", content_title as label, null as "customerId"
    from purchase where content_id = any(${[...contents]}) and content_title is not null
    order by content_id, occurred_at desc, id`;
}

/** The names of creators, by the platform's ids. */
export function selectCreatorNames(sql: ISql, creators: readonly string[]): Promise<GroupName[]> {
  return sql<GroupName[]>`
    select external_id as "group", name as label, id as "customerId" from customer
    where external_id = any(${[...creators]}) order by external_id`;
}
