import type { ISql } from 'postgres';
import type { BookTotalRow } from './select-book-totals.ts';

type Days = { fromDay: string; toDay: string; kinds: readonly string[] };

/** What the daily counters come to by kind and currency, by the same rules as the ledger; null when they count the days of another zone. */
export async function selectRollupTotals(
  sql: ISql,
  zone: string,
  { fromDay, toDay, kinds }: Days,
): Promise<BookTotalRow[] | null> {
  const [counted] = await sql<{ zone: string }[]>`select reporting_zone() as zone`;
  if (counted?.zone !== zone) return null;
  return sql<BookTotalRow[]>`
    with moved as (
      select case when fact in ('payout', 'platform_payout') then 'payout' else fact end as kind, currency, count,
        case fact when 'charge' then amount_minor else -amount_minor end as minor
      from money_day
      where day >= ${fromDay}::date and day < ${toDay}::date
        and ((fact in ('charge', 'refund') and status = 'succeeded')
          or (fact = 'dispute' and status in ('succeeded', 'pending', 'lost'))
          or (fact in ('payout', 'platform_payout') and status in ('pending', 'in_transit', 'paid')))
    )
    select kind, currency, sum(count)::float8 as count, sum(minor)::float8 as "amountMinor"
    from moved
    where kind = any(${[...kinds]})
    group by 1, 2
    having sum(count) <> 0 or sum(minor) <> 0
    order by 1, 2`;
}
