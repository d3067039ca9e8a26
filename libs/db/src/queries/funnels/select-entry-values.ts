import type { ISql } from 'postgres';
import { BoundValues } from '../rollups/bound-values.ts';
import { EVENT_COLUMN } from '../rollups/event-column.ts';
import type { EventDimension } from '../rollups/event-dimension.ts';
import type { EventTimesQuery } from './select-event-times.ts';

type EntryQuery = Omit<EventTimesQuery, 'people'> & { dimension: EventDimension };

/** What the first event of each person says of itself, of those of the names in [from, to); bots are left out. By value. */
export async function selectEntryValues(
  sql: ISql,
  query: EntryQuery,
): Promise<{ value: string; people: number[] }[]> {
  const values = new BoundValues();
  const conditions = query.where.map(({ dimension, values: wanted, isNegated }) => {
    return `and (${EVENT_COLUMN[dimension]} = any(${values.bind(wanted)}::text[])) <> ${values.bind(isNegated)}`;
  });
  const text = `
    with first_event as (
      select distinct on (i.person_id) i.person_id, ${EVENT_COLUMN[query.dimension]} as value
      from event e
      join identity i on i.id = e.actor_id
      where e.occurred_at >= ${values.bind(query.from)} and e.occurred_at < ${values.bind(query.to)}
        and e.bot is null
        ${query.names === null ? '' : `and e.name = any(${values.bind(query.names)}::text[])`}
        ${conditions.join(' ')}
      order by i.person_id, e.occurred_at, e.message_id
    )
    select value, array_agg(person_id) as people
    from first_event
    group by value
    order by value`;
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<{ value: string; people: number[] }[]>(text, [...values.list], { prepare: false });
}
