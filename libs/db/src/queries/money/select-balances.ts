import type { ISql } from 'postgres';
import { ledgerRates } from './ledger-rates.ts';
import { MONEY_SOURCES } from './money-source.ts';

export type BalanceQuery = {
  /** What happened before it counts. */
  at: Date;
  creatorId: number | null;
  order: 'largest' | 'oldest';
  offset: number;
  limit: number;
};

/** What a creator is owed in one currency; minor units of it unless said otherwise. */
export type BalanceRow = {
  creatorId: number;
  externalId: string;
  name: string | null;
  currency: string;
  earned: number;
  clawedBack: number;
  paidOut: number;
  outstanding: number;
  days0to30: number;
  days31to60: number;
  days61to90: number;
  over90: number;
  oldestAt: Date | null;
  /** In the reporting currency at the rate of the day; null while no rate is known. */
  reporting: number | null;
};

/** Of everybody; in the reporting currency, as far as rates are known. */
export type BalanceTotal = {
  count: number;
  outstanding: number;
  overpaid: number;
  days0to30: number;
  days31to60: number;
  days61to90: number;
  over90: number;
  unconverted: number;
  missing: string[] | null;
};

const AGES = ['days0to30', 'days31to60', 'days61to90', 'over90'] as const;

/** One page of the balances that are not settled, and what all of them are; the parts by age are rounded so that they add up. */
export async function selectBalances(
  sql: ISql,
  query: BalanceQuery,
): Promise<{ items: BalanceRow[]; total: BalanceTotal }> {
  const order =
    query.order === 'largest'
      ? sql`reporting desc nulls last, outstanding desc`
      : sql`"oldestAt" nulls last, reporting desc nulls last`;
  const ages = AGES.reduce((all, age) => sql`${all} ${sql(age)}::float8,`, sql``);
  const inReporting = (age: (typeof AGES)[number]) =>
    sql`coalesce(sum(round(${sql(age)} * rate)), 0)::float8`;
  const rows = await sql<(BalanceRow & { total: BalanceTotal })[]>`
    ${balances(sql, query)},
    total as (
      select count(*)::int as count, coalesce(sum(reporting), 0)::float8 as outstanding,
        coalesce(-sum(reporting) filter (where outstanding < 0), 0)::float8 as overpaid,
        coalesce(sum(reporting) filter (where outstanding > 0), 0)::float8 - ${inReporting('days31to60')}
          - ${inReporting('days61to90')} - ${inReporting('over90')} as "days0to30",
        ${inReporting('days31to60')} as "days31to60", ${inReporting('days61to90')} as "days61to90", ${inReporting('over90')} as "over90",
        (count(*) filter (where rate is null))::int as unconverted,
        array_agg(distinct currency::text) filter (where rate is null) as missing
      from balance
    ), page as (
      select row_number() over (order by ${order}, "creatorId", currency) as place, "creatorId", "externalId", name,
        currency::text as currency, earned::float8, "clawedBack"::float8, "paidOut"::float8, outstanding::float8, ${ages} "oldestAt",
        reporting::float8
      from balance
      order by place
      offset ${query.offset} limit ${query.limit}
    )
    select row_to_json(total) as total, page.* from total left join page on true order by page.place`;
  const [first] = rows;
  if (first === undefined) throw new RangeError('Sums without a row.');
  // With nothing on the page there is one row all the same, of the sums alone.
  const items = rows.filter((row: { creatorId: number | null }) => row.creatorId !== null);
  return { items, total: first.total };
}

/** What is paid out is taken from what was earned first; a share that was taken back is gone from its own purchase. */
function balances(sql: ISql, { at, creatorId }: Pick<BalanceQuery, 'at' | 'creatorId'>) {
  const ageIn = (condition: string) =>
    sql`coalesce(sum(part.rest) filter (where ${sql.unsafe(condition)}), 0)`;
  return sql`
    with entry as (
      select * from (${sql.unsafe(MONEY_SOURCES.ledger)}) ledger
      where at < ${at} and creator_id not in (select id from customer where is_internal)
        ${creatorId === null ? sql`` : sql`and creator_id = ${creatorId}`}
    ), settled as (
      select creator_id, currency, coalesce(sum(minor) filter (where entry = 'earned'), 0) as earned,
        -coalesce(sum(minor) filter (where entry = 'clawed_back'), 0) as clawed_back,
        -coalesce(sum(minor) filter (where entry = 'paid_out'), 0) as paid_out, sum(minor) as outstanding
      from entry group by 1, 2 having sum(minor) <> 0
    ), origin as (
      select creator_id, currency, origin, min(at) as at, sum(minor) as minor
      from entry where entry <> 'paid_out' group by 1, 2, 3
    ), ordered as (
      select origin.*, sum(minor) over (partition by creator_id, currency order by at, origin) as upto from origin
    ), part as (
      select ordered.creator_id, ordered.currency, ordered.at, extract(day from ${at}::timestamptz - ordered.at) as age,
        least(greatest(ordered.upto - settled.paid_out, 0), ordered.minor) as rest
      from ordered join settled using (creator_id, currency)
      where settled.outstanding > 0 and ordered.upto > settled.paid_out
    ), aged as (
      select creator_id, currency, ${ageIn('age <= 30')} as "days0to30", ${ageIn('age > 30 and age <= 60')} as "days31to60",
        ${ageIn('age > 60 and age <= 90')} as "days61to90", ${ageIn('age > 90')} as "over90", min(part.at) filter (where rest > 0) as oldest
      from part group by 1, 2
    ), ${ledgerRates(sql, [at.toISOString()])},
    balance as materialized (
      select settled.creator_id as "creatorId", customer.external_id as "externalId", customer.name, settled.currency, earned,
        clawed_back as "clawedBack", paid_out as "paidOut", outstanding, coalesce("days0to30", 0) as "days0to30",
        coalesce("days31to60", 0) as "days31to60", coalesce("days61to90", 0) as "days61to90", coalesce("over90", 0) as "over90",
        oldest as "oldestAt", rate.rate, round(outstanding * rate.rate) as reporting
      from settled
      join customer on customer.id = settled.creator_id
      left join aged using (creator_id, currency)
      left join rate on rate.currency = settled.currency
    )`;
}
