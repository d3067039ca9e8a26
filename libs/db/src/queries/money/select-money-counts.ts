import type { ISql } from 'postgres';
import type { RecordCountQuery } from '../metrics/record-count-query.ts';
import { moneyConditions } from './money-conditions.ts';
import type { MoneyColumn, MoneyCondition, MoneyCount } from './money-count-query.ts';
import { MONEY_SOURCES, type MoneySource } from './money-source.ts';

export type MoneyCountQuery = RecordCountQuery & {
  source: MoneySource;
  where: readonly MoneyCondition[];
  /** The column to split by; null when not split by it. */
  by: MoneyColumn | null;
  /** The column of the customer to split by, in the stead of labels; null when not split by it. */
  trait: 'tier' | 'country' | 'role' | 'signup_source' | null;
  /** Whether distinct customers are counted of transactions of more than nothing: slower. */
  isOfPeople: boolean;
  /** Internal accounts' records instead of all others. */
  isInternal: boolean;
};

/** Counts and sums a source by window, and by a column or label of the customer. */
export function selectMoneyCounts(sql: ISql, query: MoneyCountQuery): Promise<MoneyCount[]> {
  const { edges, people, labels, by, trait } = query;
  const column = (name: MoneyColumn) => sql`coalesce(s.${sql(name)}, 'unknown')`;
  const label = by === null ? traitLabel(sql, query) : column(by);
  const isOfTwo = TWO_PEOPLE.includes(query.source);
  const counted = sql`
    from (${sql.unsafe(MONEY_SOURCES[query.source])}) s
    ${labels === null ? sql`` : sql`left join unnest(${[...labels.people]}::int[], ${[...labels.labels]}::text[]) as trait (id, label) on trait.id = s.customer_id`}
    ${trait === null ? sql`` : sql`left join customer on customer.id = s.customer_id`}
    where s.at >= ${edges[0] ?? null} and s.at < ${edges.at(-1) ?? null}
      and ${internalCondition(sql, { ...query, isOfTwo })}
      ${people === null ? sql`` : sql`and s.customer_id = any(${[...people]}::int[])`}
      ${query.isOfPeople ? sql`and s.amount_minor > 0` : sql``}
      ${moneyConditions(sql, query.where)}`;
  const window = sql`width_bucket(s.at, ${edges.map((edge) => edge.toISOString())}::timestamptz[]) - 1 as window`;
  // Counting distinct customers directly sorts every row.
  if (query.isOfPeople)
    return sql<MoneyCount[]>`
      select "window", label, 0 as count, count(*)::int as people, 0 as minor, 0 as unconverted, null as missing
      from (select distinct ${window}, ${label} as label, s.customer_id ${counted}) payer
      group by 1, 2 order by 1, 2`;
  return sql<MoneyCount[]>`
    select ${window}, ${label} as label, count(*)::int as count, 0 as people, coalesce(sum(s.reporting_minor), 0)::float8 as minor,
      count(*) filter (where s.reporting_minor is null)::int as unconverted,
      array_agg(distinct s.currency::text) filter (where s.reporting_minor is null) as missing
    ${counted}
    group by 1, 2
    order by 1, 2`;
}

function traitLabel(sql: ISql, { labels, trait }: MoneyCountQuery) {
  if (trait !== null) return sql`coalesce(customer.${sql(trait)}::text, 'unknown')`;
  return labels === null ? sql`null::text` : sql`coalesce(trait.label, 'unknown')`;
}

const TWO_PEOPLE: readonly MoneySource[] = ['purchases', 'earnings', 'clawbacks'];

/** Who counts by being internal. One column is asked where both are the same person, so that its index serves. */
function internalCondition(sql: ISql, query: Pick<MoneyCountQuery, 'isInternal'> & { isOfTwo: boolean }) {
  const internal = sql`(select id from customer where is_internal)`;
  if (!query.isOfTwo)
    return query.isInternal
      ? sql`s.customer_id = any(array${internal})`
      : sql`s.customer_id not in ${internal}`;
  return query.isInternal
    ? sql`(s.customer_id in ${internal} or s.other_id in ${internal})`
    : sql`s.customer_id not in ${internal} and s.other_id not in ${internal}`;
}
