import type { ISql } from 'postgres';
import { BoundValues } from '../rollups/bound-values.ts';
import { EVENT_COLUMN } from '../rollups/event-column.ts';
import type { EventDimension } from '../rollups/event-dimension.ts';

export type EventTimesQuery = {
  people: readonly number[];
  /** Stored event names; null for all. */
  names: readonly string[] | null;
  from: Date;
  to: Date;
  where: readonly { dimension: EventDimension; values: readonly string[]; isNegated: boolean }[];
};

/** When a person did an event, in ms, in no order. */
export type EventTimes = { person: number; name: string; times: number[] };

/** When people did events; bots are left out. Ordered by person, then name. */
export async function selectEventTimes(sql: ISql, query: EventTimesQuery): Promise<EventTimes[]> {
  const values = new BoundValues();
  const conditions = query.where.map(({ dimension, values: wanted, isNegated }) => {
    return `and (${EVENT_COLUMN[dimension]} = any(${values.bind(wanted)}::text[])) <> ${values.bind(isNegated)}`;
  });
  const text = `
    select i.person_id as person, e.name,
      array_agg((extract(epoch from e.occurred_at) * 1000)::float8) as times
    from event e
    join identity i on i.id = e.actor_id
    where e.occurred_at >= ${values.bind(query.from)} and e.occurred_at < ${values.bind(query.to)}
      and i.person_id = any(${values.bind(query.people)}::int[])
      and e.bot is null
      ${query.names === null ? '' : `and e.name = any(${values.bind(query.names)}::text[])`}
      ${conditions.join(' ')}
    group by i.person_id, e.name
    order by i.person_id, e.name`;
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<EventTimes[]>(text, [...values.list], { prepare: false });
}
