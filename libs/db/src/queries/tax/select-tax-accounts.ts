import type { ISql } from 'postgres';
import { paidOut, sold, type TaxSpan } from './tax-moneys.ts';
import { profileColumns, type TaxProfileRow } from './tax-profile-columns.ts';

/** What one account was paid in a year. Amounts are minor units of US dollars, of those payments that have a rate. */
export type TaxAccountRow = {
  customerId: number;
  externalId: string;
  name: string | null;
  country: string | null;
  payments: number;
  /** Payments without a rate; so for sales. */
  unpricedPayments: number;
  paidMinor: number;
  sales: number;
  unpricedSales: number;
  soldMinor: number;
  /** Null until somebody filled it in. */
  profile: TaxProfileRow | null;
  corrections: TaxCorrectionSum[];
};

export type TaxCorrectionSum = {
  form: '1099-NEC' | '1099-MISC' | '1099-K';
  measure: 'amount' | 'withheld' | 'transactions';
  change: number;
};

/**
 * Every account that was paid, sold content or was corrected in a year, by id. Test and staff accounts are left out.
 * Each fact is summed by itself, so that no join multiplies money.
 */
export async function selectTaxAccounts(sql: ISql, span: TaxSpan, year: number): Promise<TaxAccountRow[]> {
  return sql<TaxAccountRow[]>`
    with payment as (
      select customer_id, count(*) as count, count(*) filter (where usd is null) as unpriced, sum(usd) as usd
      from (${paidOut(sql, span)}) paid group by customer_id
    ), sale as (
      select customer_id, count(*) as count, count(*) filter (where usd is null) as unpriced, sum(usd) as usd
      from (${sold(sql, span)}) sold group by customer_id
    ), correction as (
      select customer_id, json_agg(json_build_object('form', form, 'measure', measure, 'change', change) order by form, measure) as sums
      from (select customer_id, form, measure, sum(change) as change from tax_correction
        where tax_year = ${year} group by customer_id, form, measure) summed
      group by customer_id
    )
    select customer.id as "customerId", customer.external_id as "externalId", customer.name, customer.country,
      coalesce(payment.count, 0)::integer as payments, coalesce(payment.unpriced, 0)::integer as "unpricedPayments",
      coalesce(payment.usd, 0)::double precision as "paidMinor",
      coalesce(sale.count, 0)::integer as sales, coalesce(sale.unpriced, 0)::integer as "unpricedSales",
      coalesce(sale.usd, 0)::double precision as "soldMinor",
      ${profileColumns(sql)} as profile, coalesce(correction.sums, '[]') as corrections
    from customer
    left join payment on payment.customer_id = customer.id
    left join sale on sale.customer_id = customer.id
    left join correction on correction.customer_id = customer.id
    left join tax_payee on tax_payee.customer_id = customer.id
    where not customer.is_internal
      and (payment.customer_id is not null or sale.customer_id is not null or correction.customer_id is not null)
    order by customer.id`;
}
