import type { ISql } from 'postgres';
import { CLAWED_BACK } from './money-source.ts';

export type PaidPurchaseRow = {
  id: string;
  occurredAt: Date;
  contentId: string;
  contentTitle: string | null;
  contentType: string | null;
  buyerId: number;
  externalId: string;
  name: string | null;
  amountMinor: number;
  creatorMinor: number;
  clawbackMinor: number;
  currency: string;
};

/** The purchases that name a payout, oldest first. */
export function selectPaidPurchases(
  sql: ISql,
  query: { payoutId: string; limit: number },
): Promise<PaidPurchaseRow[]> {
  return sql<PaidPurchaseRow[]>`
    select purchase.id, purchase.occurred_at as "occurredAt", content_id as "contentId", content_title as "contentTitle",
      content_type as "contentType", customer.id as "buyerId", customer.external_id as "externalId", customer.name,
      purchase.amount_minor::float8 as "amountMinor", creator_minor::float8 as "creatorMinor",
      ${clawback(sql)} as "clawbackMinor", purchase.currency::text as currency
    from purchase join customer on customer.id = purchase.customer_id
    where purchase.payout_id = ${query.payoutId}
    order by purchase.occurred_at, purchase.id
    limit ${query.limit}`;
}

export type PaidPurchaseSum = { currency: string; count: number; minor: number };

/** How many purchases name a payout, and their shares less what was taken back, by currency. */
export function selectPaidPurchaseSums(sql: ISql, payoutId: string): Promise<PaidPurchaseSum[]> {
  return sql<PaidPurchaseSum[]>`
    select purchase.currency::text as currency, count(*)::int as count, sum(creator_minor - ${clawback(sql)})::float8 as minor
    from purchase where payout_id = ${payoutId}
    group by 1 order by 1`;
}

function clawback(sql: ISql) {
  return sql`coalesce((
    select max(round(purchase.creator_minor * returned.share_after))
    from (${sql.unsafe(CLAWED_BACK)} and charge.id = purchase.charge_id) returned), 0)::float8`;
}
