import type { ISql } from 'postgres';

/** Staged money of a currency that no exchange rate converts on its day. */
export type StagedWithoutRate = { currency: string; quote: string; rows: number; firstDay: string };

/** The day by which the money of a record is converted, by table. */
const MOMENTS = {
  transaction: 'occurred_at',
  purchase: 'occurred_at',
  payout: 'created_at',
  subscription: 'started_at',
  subscription_change: 'changed_at',
} as const;

export type MoneyTable = keyof typeof MOMENTS;

/** Whether records of the table hold money that is converted. */
export function isMoneyTable(table: string): table is MoneyTable {
  return table in MOMENTS;
}

/** Whose staged money has no known value in the reporting currency, by currency; each day is asked once, not each row. */
export async function selectStagedWithoutRate(sql: ISql, table: MoneyTable): Promise<StagedWithoutRate[]> {
  return sql<StagedWithoutRate[]>`
    with money as (
      select content ->> 'currency' as currency, ((content ->> ${MOMENTS[table]})::timestamptz at time zone 'UTC')::date as day,
        count(distinct id)::int as rows
      from staged_record
      where content ->> 'currency' is not null and content ->> ${MOMENTS[table]} is not null
      group by 1, 2
    )
    select currency, reporting_currency() as quote, sum(rows)::int as rows, min(day)::text as "firstDay"
    from money
    where reporting_amount(1000000, currency::char(3), day::timestamp at time zone 'UTC') is null
    group by currency
    order by currency`;
}
