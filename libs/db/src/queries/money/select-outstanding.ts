import type { ISql } from 'postgres';
import type { MoneyColumn } from './money-count-query.ts';
import { ledgerRates } from './ledger-rates.ts';
import { MONEY_SOURCES } from './money-source.ts';
import type { RecordCountQuery } from '../metrics/record-count-query.ts';

type OutstandingColumn = Extract<MoneyColumn, 'currency' | 'creator'>;

export type OutstandingQuery = Pick<RecordCountQuery, 'people' | 'labels'> & {
  /** From here on, a balance that comes to nothing is told where it changed. */
  from: Date;
  /** Ascending instants: what was owed right before each. */
  instants: readonly Date[];
  by: OutstandingColumn | null;
  where: readonly { column: OutstandingColumn; values: readonly string[]; isNegated: boolean }[];
};

export type Outstanding = {
  /** Index of the instant. */
  window: number;
  label: string | null;
  /** In the reporting currency at the rate of the instant's day, each creator's currency rounded by itself. */
  minor: number;
  unconverted: number;
  missing: string[] | null;
};

/** What creators were owed at each instant. */
export function selectOutstanding(sql: ISql, query: OutstandingQuery): Promise<Outstanding[]> {
  const { people, labels } = query;
  const instants = query.instants.map((instant) => instant.toISOString());
  const label =
    query.by === 'currency'
      ? sql`owed.currency::text`
      : query.by === 'creator'
        ? sql`(select external_id from customer where id = owed.creator_id)`
        : labels === null
          ? sql`null::text`
          : sql`coalesce(trait.label, 'unknown')`;
  const where = query.where.reduce(
    (all, { column, values, isNegated }) =>
      sql`${all} and (${column === 'currency' ? sql`currency::text` : sql`(select external_id from customer where id = creator_id)`} = any(${[...values]})) <> ${isNegated}`,
    sql``,
  );
  return sql<Outstanding[]>`
    with change as (
      select creator_id, currency, width_bucket(at, ${instants}::timestamptz[]) as since, sum(minor) as minor, max(at) as last_at
      from (${sql.unsafe(MONEY_SOURCES.ledger)}) entry
      where at < ${instants.at(-1) ?? null}
        and creator_id not in (select id from customer where is_internal)
        ${people === null ? sql`` : sql`and creator_id = any(${[...people]}::int[])`}
        ${where}
      group by 1, 2, 3
    ), owed as (
      select creator_id, currency, since, lead(since, 1, ${instants.length}) over person as until, sum(minor) over person as minor, last_at
      from change
      window person as (partition by creator_id, currency order by since)
    ), ${ledgerRates(sql, instants)}
    select instant.n as window, ${label} as label, coalesce(sum(round(owed.minor * rate.rate)), 0)::float8 as minor,
      count(*) filter (where rate.rate is null and owed.minor <> 0)::int as unconverted,
      array_agg(distinct owed.currency::text) filter (where rate.rate is null and owed.minor <> 0) as missing
    from owed
    join lateral generate_series(owed.since, owed.until - 1) as instant (n) on true
    left join rate on rate.n = instant.n and rate.currency = owed.currency
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = owed.creator_id`}
    where owed.minor <> 0 or (instant.n = owed.since and owed.last_at >= ${query.from})
    group by 1, 2
    order by 1, 2`;
}
