import type { ISql } from 'postgres';

export type PayoutQuery = {
  /** One payout; all when null. */
  id: string | null;
  from: Date | null;
  to: Date | null;
  /** Both when null. */
  recipient: 'creator' | 'platform' | null;
  statuses: readonly string[] | null;
  creatorId: number | null;
  failureCode: string | null;
};

export type PayoutPage = { order: 'newest' | 'oldest' | 'largest'; offset: number; limit: number };

export type PayoutRow = {
  id: string;
  recipient: 'creator' | 'platform';
  creatorId: number | null;
  externalId: string | null;
  name: string | null;
  status: 'pending' | 'in_transit' | 'paid' | 'failed' | 'cancelled' | 'reversed';
  amountMinor: number;
  currency: string;
  reportingMinor: number | null;
  createdAt: Date;
  scheduledFor: string | null;
  paidAt: Date | null;
  returnedAt: Date | null;
  method: string | null;
  failureCode: string | null;
  failureMessage: string | null;
};

/** One page of payouts; those of internal accounts are left out. */
export function selectPayouts(sql: ISql, query: PayoutQuery, page: PayoutPage): Promise<PayoutRow[]> {
  const order = {
    newest: sql`payout.created_at desc, payout.id desc`,
    oldest: sql`payout.created_at, payout.id`,
    largest: sql`payout.reporting_minor desc nulls last, payout.id`,
  }[page.order];
  return sql<PayoutRow[]>`
    select payout.id, payout.recipient, payout.creator_id as "creatorId", customer.external_id as "externalId", customer.name, payout.status,
      payout.amount_minor::float8 as "amountMinor", payout.currency::text as currency, payout.reporting_minor::float8 as "reportingMinor",
      payout.created_at as "createdAt", payout.scheduled_for::text as "scheduledFor", payout.paid_at as "paidAt",
      payout.returned_at as "returnedAt", payout.method, payout.failure_code as "failureCode", payout.failure_message as "failureMessage"
    ${asked(sql, query)}
    order by ${order}
    offset ${page.offset} limit ${page.limit}`;
}

export type PayoutSum = { currency: string; amountMinor: number; count: number };

/** What the payouts of all pages add up to, by currency. */
export function selectPayoutSums(sql: ISql, query: PayoutQuery): Promise<PayoutSum[]> {
  return sql<PayoutSum[]>`
    select payout.currency::text as currency, sum(payout.amount_minor)::float8 as "amountMinor", count(*)::int as count
    ${asked(sql, query)}
    group by 1 order by 1`;
}

function asked(sql: ISql, query: PayoutQuery) {
  const { id, from, to, recipient, statuses, creatorId, failureCode } = query;
  return sql`
    from payout
    left join customer on customer.id = payout.creator_id
    where customer.is_internal is not true
      ${id === null ? sql`` : sql`and payout.id = ${id}`}
      ${from === null ? sql`` : sql`and payout.created_at >= ${from}`}
      ${to === null ? sql`` : sql`and payout.created_at < ${to}`}
      ${recipient === null ? sql`` : sql`and payout.recipient = ${recipient}`}
      ${statuses === null ? sql`` : sql`and payout.status = any(${[...statuses]})`}
      ${creatorId === null ? sql`` : sql`and payout.creator_id = ${creatorId}`}
      ${failureCode === null ? sql`` : sql`and coalesce(payout.failure_code, 'unknown') = ${failureCode}`}`;
}
