import type { ISql } from 'postgres';

export type CustomerTotals = {
  events: number;
  activeDays: number;
  lastSeenAt: Date | null;
  generations: number;
  failedGenerations: number;
  bugReports: number;
};

/** What a customer did in all; `actorIds` are the identities that count for them. */
export async function selectCustomerTotals(
  sql: ISql,
  customerId: number,
  actorIds: readonly number[],
): Promise<CustomerTotals> {
  const [row] = await sql<CustomerTotals[]>`
    with activity as (
      select count(*)::integer as events, count(distinct (occurred_at at time zone 'UTC')::date)::integer as "activeDays",
        max(occurred_at) as "lastSeenAt"
      from event where actor_id = any(${[...actorIds]})
    ), work as (
      select count(*)::integer as generations, count(*) filter (where status = 'failed')::integer as "failedGenerations"
      from generation where customer_id = ${customerId}
    ), complaint as (
      select count(*)::integer as "bugReports" from bug_report where customer_id = ${customerId}
    )
    select * from activity, work, complaint`;
  if (!row) throw new Error('aggregates without a row');
  return row;
}
