import type { Db } from '@sextant/db/client';

const CUSTOMERS = 20_000;

/** Writes so many charges, refunds and disputes of a year in two currencies, and the processor's books of them. */
export async function writeTransactions({ sql }: Pick<Db, 'sql'>, count: number): Promise<void> {
  await sql`
    insert into identity (id, kind, key, person_id, first_seen_at) overriding system value
    select i, 'customer', 'customer_' || i, i, '2025-01-01' from generate_series(1, ${CUSTOMERS}::int) i`;
  await sql`insert into customer (id, external_id, first_seen_at) select id, key, first_seen_at from identity`;
  await sql`
    insert into exchange_rate (id, day, currency, quote, rate, minor_rate)
    values ('EUR-USD', '2024-01-01', 'EUR', 'USD', 1.1, 1.1)`;
  await sql`
    insert into transaction (id, customer_id, kind, status, amount_minor, currency, occurred_at, charge_id, method, product, description)
    select case when i % 20 = 0 then 're_' else 'ch_' end || i, 1 + i % ${CUSTOMERS}::int,
      case when i % 20 = 0 then 'refund' else 'charge' end, case when i % 33 = 5 and i % 20 <> 0 then 'failed' else 'succeeded' end,
      500 + (i::bigint * 7919) % 20000, case when i % 5 = 0 then 'EUR' else 'USD' end,
      timestamptz '2025-01-01' + i * (interval '365 days' / (${count}::int + 1)),
      case when i % 20 = 0 then 'ch_' || (i - 1) end, 'card', (array['subscription', 'credits', 'content'])[1 + i % 3],
      'Payment number ' || i
    from generate_series(1, ${count}::int) i`;
  await sql`
    insert into balance_transaction (id, type, status, amount_minor, fee_minor, net_minor, currency, source_id, created_at)
    select 'txn_' || id, kind, 'available', minor, 0, minor, currency, id, occurred_at
    from (select *, case kind when 'charge' then amount_minor else -amount_minor end as minor from transaction) booked
    where status = 'succeeded'`;
  await sql`vacuum analyze`;
}
