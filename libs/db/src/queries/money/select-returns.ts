import type { ISql } from 'postgres';

export type ReturnQuery = {
  from: Date;
  to: Date;
  kinds: readonly string[];
  /** All when null. */
  statuses: readonly string[] | null;
  reason: string | null;
  order: 'newest' | 'oldest' | 'largest';
  offset: number;
  limit: number;
};

export type ReturnRow = {
  id: string;
  kind: 'refund' | 'credit_note' | 'dispute' | 'inquiry';
  status: 'pending' | 'succeeded' | 'failed' | 'won' | 'lost';
  occurredAt: Date;
  amountMinor: number;
  currency: string;
  reportingMinor: number | null;
  reason: string | null;
  customerId: number;
  externalId: string;
  name: string | null;
  chargeId: string | null;
  chargeMinor: number | null;
  chargedAt: Date | null;
  method: string | null;
  product: string | null;
  /** How many there are on all pages. */
  total: number;
};

/** One page of refunds, credit notes, disputes and inquiries with their charges; a credit note has none. */
export function selectReturns(sql: ISql, query: ReturnQuery): Promise<ReturnRow[]> {
  const { statuses, reason } = query;
  const order = {
    newest: sql`returned.occurred_at desc, returned.id desc`,
    oldest: sql`returned.occurred_at, returned.id`,
    largest: sql`returned.reporting_minor desc nulls last, returned.id`,
  }[query.order];
  return sql<ReturnRow[]>`
    select returned.id, returned.kind, returned.status, returned.occurred_at as "occurredAt", returned.amount_minor::float8 as "amountMinor",
      returned.currency::text as currency, returned.reporting_minor::float8 as "reportingMinor", returned.reason,
      customer.id as "customerId", customer.external_id as "externalId", customer.name,
      charge.id as "chargeId", charge.amount_minor::float8 as "chargeMinor", charge.occurred_at as "chargedAt", charge.method, charge.product,
      (count(*) over ())::int as total
    from transaction returned
    join customer on customer.id = returned.customer_id
    left join transaction charge on charge.id = returned.charge_id
    where returned.occurred_at >= ${query.from} and returned.occurred_at < ${query.to}
      and returned.kind = any(${[...query.kinds]}) and not customer.is_internal
      ${statuses === null ? sql`` : sql`and returned.status = any(${[...statuses]})`}
      ${reason === null ? sql`` : sql`and coalesce(returned.reason, 'unknown') = ${reason}`}
    order by ${order}
    offset ${query.offset} limit ${query.limit}`;
}
