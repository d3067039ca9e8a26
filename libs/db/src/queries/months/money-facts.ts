import { sql, type SQL } from 'drizzle-orm';

/** A month with the half-open instants it was cut at. */
export type MonthSpan = { month: string; from: Date; to: Date };

/** The rows behind a month's figures, as the records have them now. A purchase is what its creator earned by it. Internal accounts are left out. */
export function recordedFacts({ from, to }: MonthSpan): SQL {
  const [start, end] = [sql`${from.toISOString()}::timestamptz`, sql`${to.toISOString()}::timestamptz`];
  return sql`
    select fact, id, kind, status, currency, amount_minor, reporting_minor, occurred_at
    from (
      select 'transaction' as fact, id, kind, status, currency, amount_minor, reporting_minor, occurred_at, customer_id
      from transaction where occurred_at >= ${start} and occurred_at < ${end}
      union all
      select 'payout', id, recipient, status, currency, amount_minor, reporting_minor, created_at, creator_id
      from payout where created_at >= ${start} and created_at < ${end}
      union all
      select 'purchase', id, 'earning', 'earned', currency, creator_minor, creator_reporting_minor, occurred_at, creator_id
      from purchase where occurred_at >= ${start} and occurred_at < ${end}
    ) recorded
    where coalesce(customer_id not in (select id from customer where is_internal), true)`;
}

/** The same rows as they were last reported or restated. */
export function reportedFacts({ month }: Pick<MonthSpan, 'month'>): SQL {
  return sql`
    select fact, id, kind, status, currency, amount_minor, reporting_minor, occurred_at
    from closed_month_row where month = ${month}`;
}
