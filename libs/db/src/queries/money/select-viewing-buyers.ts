import type { ISql } from 'postgres';
import type { RecordCount, RecordCountQuery } from '../metrics/record-count-query.ts';

export type ViewingBuyersQuery = RecordCountQuery & {
  /** The names under which views are stored. */
  names: readonly string[];
  /** How long before the purchase a view may lie. */
  withinDays: number;
};

/**
 * Distinct customers with a paid purchase in each window of something they had viewed in the days before. The views of
 * all buyers are read once, from the days that matter: looked up for each purchase, every day's events were searched.
 */
export function selectViewingBuyers(sql: ISql, query: ViewingBuyersQuery): Promise<RecordCount[]> {
  const { edges, people, labels, withinDays } = query;
  const internal = sql`(select id from customer where is_internal)`;
  const [from = null, to = null] = [edges[0], edges.at(-1)];
  return sql<RecordCount[]>`
    with bought as materialized (
      select p.customer_id, p.content_id, p.occurred_at
      from purchase p
      left join transaction charge on charge.id = p.charge_id
      where p.occurred_at >= ${from} and p.occurred_at < ${to}
        and p.amount_minor > 0 and coalesce(charge.status, 'succeeded') = 'succeeded'
        and p.customer_id not in ${internal} and p.creator_id not in ${internal}
        ${people === null ? sql`` : sql`and p.customer_id = any(${[...people]}::int[])`}
    ), viewed as materialized (
      select actor.person_id as customer_id, event.properties ->> 'content_id' as content_id, event.occurred_at
      from event
      join identity actor on actor.id = event.actor_id
      where event.name = any(${[...query.names]})
        and event.occurred_at >= ${from}::timestamptz - make_interval(days => ${withinDays}) and event.occurred_at < ${to}
        and actor.person_id in (select customer_id from bought)
    )
    select width_bucket(bought.occurred_at, ${edges.map((edge) => edge.toISOString())}::timestamptz[]) - 1 as window,
      ${labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`} as label,
      count(distinct bought.customer_id)::int as value
    from bought
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = bought.customer_id`}
    where exists (
      select from viewed
      where viewed.customer_id = bought.customer_id and viewed.content_id = bought.content_id
        and viewed.occurred_at <= bought.occurred_at and viewed.occurred_at >= bought.occurred_at - make_interval(days => ${withinDays}))
    group by 1, 2
    order by 1, 2`;
}
