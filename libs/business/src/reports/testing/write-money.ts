import type { Db } from '@sextant/db/client';

/**
 * Three customers, one of them internal. In May 2026, UTC:
 *
 *   ch_1  05-01  100.00 USD   ch_2  05-15  50.00 EUR (1.10 USD each)   ch_3  05-31 23:59  20.00 USD   ch_x  10.00 USD internal
 *   re_1  05-20  30.00 USD of ch_1        ch_f  failed        po_1  05-25  40.00 USD to a creator
 */
export async function writeMoney({ sql }: Pick<Db, 'sql'>): Promise<void> {
  await sql`
    insert into identity (id, kind, key, person_id, first_seen_at) overriding system value
    values (1, 'customer', 'ann', 1, '2026-01-01'), (2, 'customer', 'bob', 2, '2026-01-01'), (3, 'customer', 'inn', 3, '2026-01-01')`;
  await sql`
    insert into customer (id, external_id, first_seen_at, is_internal)
    values (1, 'ann', '2026-01-01', false), (2, 'bob', '2026-01-01', false), (3, 'inn', '2026-01-01', true)`;
  await sql`
    insert into exchange_rate (id, day, currency, quote, rate, minor_rate)
    values ('EUR-USD', '2026-01-01', 'EUR', 'USD', 1.1, 1.1)`;
  await sql`
    insert into transaction (id, customer_id, kind, status, amount_minor, currency, occurred_at, charge_id, product, description)
    values
      ('ch_1', 1, 'charge', 'succeeded', 10000, 'USD', '2026-05-01T00:00:00Z', null, 'subscription', '=1+1'),
      ('ch_2', 2, 'charge', 'succeeded', 5000, 'EUR', '2026-05-15T12:00:00Z', null, 'credits', E'bell \\x07, comma'),
      ('ch_3', 1, 'charge', 'succeeded', 2000, 'USD', '2026-05-31T23:59:59Z', null, 'content', null),
      ('ch_x', 3, 'charge', 'succeeded', 1000, 'USD', '2026-05-10T00:00:00Z', null, 'content', null),
      ('ch_f', 2, 'charge', 'failed', 7000, 'USD', '2026-05-11T00:00:00Z', null, 'content', null),
      ('re_1', 1, 'refund', 'succeeded', 3000, 'USD', '2026-05-20T00:00:00Z', 'ch_1', null, null),
      ('ch_6', 1, 'charge', 'succeeded', 9900, 'USD', '2026-06-01T00:00:00Z', null, 'content', null)`;
  await sql`
    insert into payout (id, recipient, creator_id, status, amount_minor, currency, created_at)
    values ('po_1', 'creator', 2, 'paid', 4000, 'USD', '2026-05-25T00:00:00Z')`;
}

/** The processor's books of the same money. */
export async function bookMoney({ sql }: Pick<Db, 'sql'>): Promise<void> {
  await sql`
    insert into balance_transaction (id, type, status, amount_minor, fee_minor, net_minor, currency, source_id, created_at)
    select 'txn_' || id, kind, 'available', minor, 0, minor, currency, id, at
    from (
      select id, kind, currency, occurred_at as at, case kind when 'charge' then amount_minor else -amount_minor end as minor
      from transaction where status = 'succeeded'
      union all
      select id, 'payout', currency, created_at, -amount_minor from payout
    ) booked`;
}
