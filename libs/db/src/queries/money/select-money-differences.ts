import type { ISql } from 'postgres';

export type MoneyDifference = {
  /** YYYY-MM-DD, in the reporting zone. */
  day: string;
  fact: string;
  status: string;
  currency: string;
  method: string;
  product: string;
  /** count, amount, amount in the reporting currency, how many have no rate; null when there is no such row. */
  kept: string | null;
  counted: string | null;
};

/** Counts transactions and payouts anew; each row of money_day that says otherwise, by day. */
export async function selectMoneyDifferences(sql: ISql): Promise<MoneyDifference[]> {
  const [found] = await sql<{ recount: string; zone: string }[]>`
    select money_day_query('transaction', 'select 1 as sign, * from transaction') || ' union all '
      || money_day_query('payout', 'select 1 as sign, * from payout') as recount, reporting_zone() as zone`;
  if (found === undefined) return [];
  return sql.unsafe<MoneyDifference[]>(
    `with counted (day, fact, status, currency, method, product, count, amount_minor, reporting_minor, unconverted) as (${found.recount})
     select day::text, fact, status, currency, method, product,
       kept.count || ', ' || kept.amount_minor || ', ' || kept.reporting_minor || ', ' || kept.unconverted as kept,
       counted.count || ', ' || counted.amount_minor || ', ' || counted.reporting_minor || ', ' || counted.unconverted as counted
     from money_day kept
     full join counted using (day, fact, status, currency, method, product)
     where (coalesce(kept.count, 0), coalesce(kept.amount_minor, 0), coalesce(kept.reporting_minor, 0), coalesce(kept.unconverted, 0))
       <> (coalesce(counted.count, 0), coalesce(counted.amount_minor, 0), coalesce(counted.reporting_minor, 0), coalesce(counted.unconverted, 0))
     order by 1, 2, 3, 4, 5, 6`,
    [found.zone],
  );
}
