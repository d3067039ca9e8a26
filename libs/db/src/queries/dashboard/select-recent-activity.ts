import type { ISql } from 'postgres';

export type RecentActivity = {
  type: 'signup' | 'payment' | 'refund' | 'credit_note' | 'dispute' | 'purchase' | 'payout' | 'subscription';
  at: Date;
  key: string;
  customerId: number | null;
  /** The platform's id of the customer or creator; null for the platform's own payouts. */
  externalId: string | null;
  /** A state, a plan or a title; null where there is none. */
  detail: string | null;
  amountMinor: number | null;
  currency: string | null;
};

const SIGNUPS = `
  select 'signup' as type, coalesce(signed_up_at, first_seen_at) as at, 'customer:' || id as key, id as customer_id, source.signup_source as detail,
    null::bigint as amount_minor, null::text as currency
  from customer source where not is_internal order by coalesce(signed_up_at, first_seen_at) desc, id desc`;
const SUBSCRIPTIONS = `
  select 'subscription', started_at, 'subscription:' || id, customer_id, plan, null::bigint, null::text
  from subscription where started_at <= $1 order by started_at desc, id desc`;
const TRANSACTIONS = `
  select case kind when 'charge' then 'payment' when 'inquiry' then 'dispute' else kind end, occurred_at, 'transaction:' || id, customer_id, status,
    amount_minor, currency::text
  from transaction where occurred_at <= $1 order by occurred_at desc, id desc`;
const PURCHASES = `
  select 'purchase', occurred_at, 'purchase:' || id, customer_id, coalesce(content_title, content_id), amount_minor, currency::text
  from purchase where occurred_at <= $1 order by occurred_at desc, id desc`;
const PAYOUTS = `
  select 'payout', created_at, 'payout:' || id, creator_id, status, amount_minor, currency::text
  from payout where created_at <= $1 order by created_at desc, id desc`;

/** What happened last, the latest first; money only where it may be seen. Internal accounts are left out. */
export function selectRecentActivity(
  sql: ISql,
  query: { now: Date; limit: number; hasMoney: boolean },
): Promise<RecentActivity[]> {
  const sources = [SIGNUPS, SUBSCRIPTIONS, ...(query.hasMoney ? [TRANSACTIONS, PURCHASES, PAYOUTS] : [])];
  // Some more than asked for, so that internal accounts do not leave the list short.
  const parts = sources.map((source) => `(${source} limit $2 * 2)`).join(' union all ');
  return sql.unsafe<RecentActivity[]>(
    `select recent.type, recent.at, recent.key, customer.id as "customerId", customer.external_id as "externalId", recent.detail,
       recent.amount_minor::float8 as "amountMinor", recent.currency
     from (${parts}) recent
     left join customer on customer.id = recent.customer_id
     where customer.is_internal is not true and recent.at <= $1
     order by recent.at desc, recent.key
     limit $2`,
    [query.now.toISOString(), query.limit],
  );
}
