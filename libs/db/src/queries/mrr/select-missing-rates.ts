import type { ISql } from 'postgres';

/** The currencies of subscriptions whose MRR no exchange rate converts. */
export async function selectMissingRates(sql: ISql): Promise<string[]> {
  const rows = await sql<{ currency: string }[]>`
    select distinct currency::text as currency from mrr_span where reporting_minor is null order by 1`;
  return rows.map(({ currency }) => currency);
}
