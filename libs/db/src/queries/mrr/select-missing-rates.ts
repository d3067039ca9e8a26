import type { ISql } from 'postgres';

/** The currencies of subscriptions whose MRR no exchange rate converts. */
export async function selectMissingRates(sql: ISql): Promise<string[]> {
  const rows = await sql<{ currency: string }[]>`
    select distinct currency::text as currency from mrr_span where reporting_minor is null and mrr_minor is not null order by 1`;
  return rows.map(({ currency }) => currency);
}

/** How many subscriptions cost what nobody told, and some of their ids. */
export async function selectUnknownPrices(sql: ISql): Promise<{ count: number; ids: string[] }> {
  const [row] = await sql<{ count: number; ids: string[] }[]>`
    with unknown as (select distinct subscription_id as id from mrr_span where mrr_minor is null)
    select (select count(*)::int from unknown) as count,
      array(select id from unknown order by id limit 3) as ids`;
  return row ?? { count: 0, ids: [] };
}
