import type { ISql } from 'postgres';

export type TransactionSum = {
  kind: 'charge' | 'refund' | 'credit_note' | 'dispute';
  currency: string;
  amountMinor: number;
};

export type SubscriptionRow = {
  id: string;
  plan: string;
  tier: string;
  status: string;
  /** Null when nobody told it. */
  amountMinor: number | null;
  currency: string;
  interval: string;
  quantity: number;
  startedAt: Date;
  endedAt: Date | null;
};

/** Succeeded transactions of a customer, summed by kind and currency. */
export async function selectTransactionSums(sql: ISql, customerId: number): Promise<TransactionSum[]> {
  return sql<TransactionSum[]>`
    select kind, currency, sum(amount_minor)::double precision as "amountMinor"
    from transaction
    where customer_id = ${customerId} and status = 'succeeded'
    group by kind, currency
    order by kind, currency`;
}

/** Credits that a customer has left. */
export async function selectCreditBalance(sql: ISql, customerId: number): Promise<number> {
  const [row] = await sql<{ balance: number }[]>`
    select coalesce(sum(case when kind in ('consumed', 'expired') then -credits else credits end), 0)::double precision as balance
    from credit_entry
    where customer_id = ${customerId}`;
  return row?.balance ?? 0;
}

/** All subscriptions a customer ever had, newest first. */
export async function selectCustomerSubscriptions(sql: ISql, customerId: number): Promise<SubscriptionRow[]> {
  return sql<SubscriptionRow[]>`
    select id, plan, tier, status, amount_minor::double precision as "amountMinor", currency, interval, quantity,
      started_at as "startedAt", ended_at as "endedAt"
    from subscription
    where customer_id = ${customerId}
    order by started_at desc, id desc`;
}
