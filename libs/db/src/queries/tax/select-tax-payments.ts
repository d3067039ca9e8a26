import type { ISql } from 'postgres';
import { paidOut, sold, type TaxSpan } from './tax-moneys.ts';

export type TaxPaymentRow = {
  id: string;
  customerId: number;
  paidAt: Date;
  amountMinor: number;
  currency: string;
  usdMinor: number | null;
};

/** What these customers were paid in a span, newest first. */
export async function selectTaxPayments(
  sql: ISql,
  span: TaxSpan,
  { customerIds, limit }: { customerIds: readonly number[]; limit: number },
): Promise<TaxPaymentRow[]> {
  return sql<TaxPaymentRow[]>`
    select id, customer_id as "customerId", at as "paidAt", amount_minor::double precision as "amountMinor", currency,
      usd::double precision as "usdMinor"
    from (${paidOut(sql, span)}) paid
    where customer_id = any(${[...customerIds]})
    order by at desc, id desc
    limit ${limit}`;
}

/** Of one account in one month of the span's zone, 1 for January. */
export type TaxMonthRow = { customerId: number; month: number; amountMinor: number };

/** Payments of these customers by month, in US dollars; what has no rate is left out. */
export async function selectPaidMonths(
  sql: ISql,
  span: TaxSpan,
  customerIds: readonly number[],
): Promise<TaxMonthRow[]> {
  return sql<TaxMonthRow[]>`
    select customer_id as "customerId", extract(month from at at time zone ${span.zone})::integer as month,
      sum(usd)::double precision as "amountMinor"
    from (${paidOut(sql, span)}) paid
    where customer_id = any(${[...customerIds]}) and usd is not null
    group by 1, 2 order by 1, 2`;
}

/** Sales of these customers by month, as `selectPaidMonths`. */
export async function selectSoldMonths(
  sql: ISql,
  span: TaxSpan,
  customerIds: readonly number[],
): Promise<TaxMonthRow[]> {
  return sql<TaxMonthRow[]>`
    select customer_id as "customerId", extract(month from at at time zone ${span.zone})::integer as month,
      sum(usd)::double precision as "amountMinor"
    from (${sold(sql, span)}) sold
    where customer_id = any(${[...customerIds]}) and usd is not null
    group by 1, 2 order by 1, 2`;
}
