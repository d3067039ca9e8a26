import type { ISql } from 'postgres';

export type TaxThresholdRow = {
  form: '1099-NEC' | '1099-MISC' | '1099-K';
  box: string;
  minMinor: number;
  minCount: number | null;
  comparison: '>=' | '>';
  source: string;
};

/** The federal thresholds of a tax year by form and box; none when the year was not published. */
export async function selectTaxThresholds(sql: ISql, year: number): Promise<TaxThresholdRow[]> {
  return sql<TaxThresholdRow[]>`
    select form, box, min_minor::double precision as "minMinor", min_count as "minCount", comparison, source
    from tax_threshold
    where tax_year = ${year} and state is null
    order by form desc, box`;
}

/** Years with federal thresholds, newest first. */
export async function selectTaxYears(sql: ISql): Promise<number[]> {
  const rows = await sql<{ year: number }[]>`
    select distinct tax_year as year from tax_threshold where state is null order by year desc`;
  return rows.map(({ year }) => year);
}
