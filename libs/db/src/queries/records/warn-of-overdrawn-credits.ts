import type { ISql } from 'postgres';

const MOST = 100;

/** Tells among the ingestion warnings whose credits fell below zero by the staged entries: something that came in is missing. */
export async function warnOfOverdrawnCredits(sql: ISql, now: Date): Promise<void> {
  await sql`
    insert into ingestion_warning (received_at, origin, outcome, code, message, field, payload)
    select distinct on (identity.id) ${now}::timestamptz, 'records', 'corrected', 'credits_below_zero',
      format('More credits are spent than the customer ever had: the balance is %s. The entry is kept; send the credits that came in before it.', held.balance),
      'credits', jsonb_build_object('customer', identity.key)
    from staged_record staged
    join identity on identity.kind = 'customer' and identity.key = staged.customer
    join credit_balance held on held.customer_id = identity.id
    where held.balance < 0 and staged.content ->> 'kind' in ('consumed', 'expired')
    order by identity.id
    limit ${MOST}`;
}
