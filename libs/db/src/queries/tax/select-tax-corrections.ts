import type { ISql } from 'postgres';

export type TaxCorrectionRow = {
  id: number;
  customerId: number;
  form: '1099-NEC' | '1099-MISC' | '1099-K';
  measure: 'amount' | 'withheld' | 'transactions';
  change: number;
  reason: string;
  createdAt: Date;
  createdBy: string;
};

/** What was corrected for these customers in a tax year, newest first. */
export async function selectTaxCorrections(
  sql: ISql,
  year: number,
  customerIds: readonly number[],
): Promise<TaxCorrectionRow[]> {
  return sql<TaxCorrectionRow[]>`
    select id, customer_id as "customerId", form, measure, change::double precision as change, reason,
      created_at as "createdAt", created_by as "createdBy"
    from tax_correction
    where tax_year = ${year} and customer_id = any(${[...customerIds]})
    order by id desc`;
}
