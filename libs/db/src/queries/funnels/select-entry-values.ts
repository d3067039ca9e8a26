import type { ISql } from 'postgres';
import { BoundValues } from '../rollups/bound-values.ts';
import { EVENT_COLUMN } from '../rollups/event-column.ts';
import type { EventDimension } from '../rollups/event-dimension.ts';

/** A column of the event, or what its sender put into its properties under a name. */
export type EntryColumn = { dimension: EventDimension } | { property: string };

export type EntryQuery = { columns: readonly EntryColumn[]; names: readonly string[]; from: Date; to: Date };

/** What the first event of each person says of itself, of those of the names in [from, to); bots are left out. By values, in the order of the columns. */
export async function selectEntryValues(
  sql: ISql,
  query: EntryQuery,
): Promise<{ said: string[]; people: number[] }[]> {
  const values = new BoundValues();
  const columns = query.columns.map((column) =>
    'dimension' in column ? EVENT_COLUMN[column.dimension] : propertyColumn(values.bind(column.property)),
  );
  const text = `
    with first_event as (
      select distinct on (i.person_id) i.person_id, array[${columns.join(', ')}]::text[] as said
      from event e
      join identity i on i.id = e.actor_id
      where e.occurred_at >= ${values.bind(query.from)} and e.occurred_at < ${values.bind(query.to)}
        and e.bot is null and e.name = any(${values.bind(query.names)}::text[])
      order by i.person_id, e.occurred_at, e.message_id
    )
    select said, array_agg(person_id) as people
    from first_event
    group by said
    order by said`;
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<{ said: string[]; people: number[] }[]>(text, [...values.list], { prepare: false });
}

/** Texts, numbers and truths by their first 200 characters; lists, objects, and what is empty or missing are unknown. */
function propertyColumn(name: string): string {
  return `case when jsonb_typeof(e.properties -> ${name}::text) in ('string', 'number', 'boolean')
    then coalesce(nullif(left(e.properties ->> ${name}::text, 200), ''), 'unknown') else 'unknown' end`;
}
