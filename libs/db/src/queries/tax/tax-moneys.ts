import type { ISql, PendingQuery, Row } from 'postgres';

/** A tax year [from, to), and the zone in which it and its months begin. */
export type TaxSpan = { from: Date; to: Date; zone: string };

/**
 * Payouts that reached creators in a span, by the day of payment (of creation where the platform does not say it), in US
 * dollars at the latest rate up to it. `usd` is null where no rate is known.
 */
export const paidOut = (sql: ISql, { from, to }: TaxSpan): PendingQuery<Row[]> => sql`
  select payout.id, payout.creator_id as customer_id, ${paidAt(sql)} as at, payout.amount_minor, payout.currency,
    ${inDollars(sql, sql`payout.amount_minor`, sql`payout.currency`)} as usd
  from payout ${dollarRate(sql, sql`payout.currency`, paidAt(sql))}
  where payout.recipient = 'creator' and payout.status = 'paid'
    and ${paidAt(sql)} >= ${from} and ${paidAt(sql)} < ${to}`;

/** Sales of content whose payees are reported on a 1099-K: the whole price, unless the charge did not succeed. */
export const sold = (sql: ISql, { from, to }: TaxSpan): PendingQuery<Row[]> => sql`
  select purchase.creator_id as customer_id, purchase.occurred_at as at,
    ${inDollars(sql, sql`purchase.amount_minor`, sql`purchase.currency`)} as usd
  from purchase
  join tax_payee on tax_payee.customer_id = purchase.creator_id
    and (tax_payee.filer = 'processor' or tax_payee.income_kind = 'network_sales')
  left join transaction charge on charge.id = purchase.charge_id
  ${dollarRate(sql, sql`purchase.currency`, sql`purchase.occurred_at`)}
  where purchase.occurred_at >= ${from} and purchase.occurred_at < ${to}
    and (charge.id is null or charge.status = 'succeeded')`;

const paidAt = (sql: ISql): Part => sql`coalesce(payout.paid_at, payout.created_at)`;

type Part = PendingQuery<Row[]>;

const inDollars = (sql: ISql, amount: Part, currency: Part): Part => sql`
  case when ${currency} = 'USD' then ${amount} else round(${amount} * dollars.minor_rate) end`;

const dollarRate = (sql: ISql, currency: Part, at: Part): Part => sql`
  left join lateral (
    select minor_rate from exchange_rate
    where exchange_rate.currency = ${currency} and quote = 'USD' and day <= (${at} at time zone 'UTC')::date
    order by day desc limit 1
  ) dollars on ${currency} <> 'USD'`;
