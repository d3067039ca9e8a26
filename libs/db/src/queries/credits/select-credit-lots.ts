import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type CreditLotSum = {
  /** Label of the customer; null when not split. */
  label: string | null;
  origin: 'purchased' | 'granted' | 'refunded';
  /** Index of the age band: the number of edges that the age reaches. */
  band: number;
  credits: number;
  /** What was paid for them, in minor units of the reporting currency. */
  valueMinor: number;
  /** Credits among them whose price or rate is unknown. */
  unvalued: number;
};

export type CreditLotQuery = {
  at: Date;
  people: readonly number[] | null;
  labels: { people: readonly number[]; labels: readonly string[] } | null;
  /** Ages in days, ascending, at which a band begins; the first is 0. */
  ages: readonly number[];
  /** What was lost unspent until then, by the ids of the entries that it came in with. */
  lost: { ids: readonly string[]; credits: readonly number[] };
};

/**
 * What is left at an instant of what came in, by origin and age: of what was not lost of each lot, the oldest is spent first.
 * Credits given back undo what took them; only what is given back beyond that is a lot of its own.
 */
export function selectCreditLots(
  sql: ISql,
  { at, people, labels, ages, lost }: CreditLotQuery,
): Promise<CreditLotSum[]> {
  return sql<CreditLotSum[]>`
    with entry as (
      select e.id, e.customer_id, e.kind, e.credits, e.amount_minor, e.currency, e.occurred_at from credit_entry e
      where e.occurred_at < ${at} and ${notInternal(sql, 'e.customer_id')}
        ${people === null ? sql`` : sql`and e.customer_id = any(${[...people]}::int[])`}
    ), spent as (
      select customer_id, sum(case kind when 'refunded' then -credits else credits end) as credits
      from entry where kind in ('consumed', 'expired', 'refunded') group by customer_id
    ), lost as (
      select id, credits from unnest(${[...lost.ids]}::text[], ${[...lost.credits]}::int8[]) as lost (id, credits)
    ), lot as (
      select entry.*, entry.credits - coalesce(lost.credits, 0) as kept
      from entry left join lost using (id) where kind in ('purchased', 'granted')
    ), used as (
      select customer_id, spent.credits - coalesce(gone.credits, 0) as credits
      from spent left join (
        select customer_id, sum(credits - kept) as credits from lot group by customer_id
      ) gone using (customer_id)
    ), counted as (
      select lot.*, sum(kept) over (partition by customer_id order by occurred_at, id) as upto from lot
    ), held as (
      select counted.customer_id, kind as origin, counted.credits, amount_minor, currency, occurred_at,
        least(kept, greatest(upto - greatest(coalesce(used.credits, 0), 0), 0)) as rest
      from counted left join used using (customer_id)
      union all
      select customer_id, 'refunded', -used.credits, null, null, last_back, -used.credits
      from used join (
        select customer_id, max(occurred_at) as last_back from entry where kind = 'refunded' group by customer_id
      ) back using (customer_id)
      where used.credits < 0
    ), valued as (
      select customer_id, origin, rest,
        width_bucket(extract(epoch from ${at}::timestamptz - occurred_at) / 86400, ${[...ages]}::numeric[]) - 1 as band,
        case when origin = 'purchased' then round(reporting_amount(amount_minor, currency, occurred_at) * rest::numeric / credits) else 0 end as value
      from held where rest > 0
    )
    select ${labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`} as label, origin, band,
      sum(rest)::float8 as credits, coalesce(sum(value), 0)::float8 as "valueMinor",
      coalesce(sum(rest) filter (where value is null), 0)::float8 as unvalued
    from valued
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = valued.customer_id`}
    group by 1, 2, 3
    order by 1, 2, 3`;
}
