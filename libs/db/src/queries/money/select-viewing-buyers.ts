import type { ISql } from 'postgres';
import type { RecordCount, RecordCountQuery } from '../metrics/record-count-query.ts';

export type ViewingBuyersQuery = RecordCountQuery & {
  /** The names under which views are stored. */
  names: readonly string[];
  /** How long before the purchase a view may lie. */
  withinDays: number;
};

/** Distinct customers with a paid purchase in each window of something they had viewed in the days before. */
export function selectViewingBuyers(sql: ISql, query: ViewingBuyersQuery): Promise<RecordCount[]> {
  const { edges, people, labels } = query;
  const internal = sql`(select id from customer where is_internal)`;
  return sql<RecordCount[]>`
    select width_bucket(p.occurred_at, ${edges.map((edge) => edge.toISOString())}::timestamptz[]) - 1 as window,
      ${labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`} as label,
      count(distinct p.customer_id)::int as value
    from purchase p
    left join transaction charge on charge.id = p.charge_id
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = p.customer_id`}
    where p.occurred_at >= ${edges[0] ?? null} and p.occurred_at < ${edges.at(-1) ?? null}
      and p.amount_minor > 0 and coalesce(charge.status, 'succeeded') = 'succeeded'
      and p.customer_id not in ${internal} and p.creator_id not in ${internal}
      ${people === null ? sql`` : sql`and p.customer_id = any(${[...people]}::int[])`}
      and exists (
        select from identity actor
        join event on event.actor_id = actor.id
        where actor.person_id = p.customer_id and event.name = any(${[...query.names]})
          and event.occurred_at <= p.occurred_at and event.occurred_at >= p.occurred_at - make_interval(days => ${query.withinDays})
          and event.properties ->> 'content_id' = p.content_id)
    group by 1, 2
    order by 1, 2`;
}
