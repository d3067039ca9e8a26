import type { ISql } from 'postgres';

export type CreditFaultRow = {
  customerId: number;
  externalId: string;
  entries: number;
  kept: number;
  lowest: number;
};

/** Customers whose kept balance is not the sum of their entries, or who once had fewer credits than none; internal ones too. */
export function selectCreditFaults(sql: ISql): Promise<CreditFaultRow[]> {
  return sql<CreditFaultRow[]>`
    with step as (
      -- What comes in at an instant counts before what goes out at it.
      select customer_id, sum(case when kind in ('consumed', 'expired') then -credits else credits end)
        over (partition by customer_id order by occurred_at, kind in ('consumed', 'expired'), id) as balance,
        case when kind in ('consumed', 'expired') then -credits else credits end as credits
      from credit_entry
    ), summed as (
      select customer_id, sum(credits) as added, least(min(balance), 0) as lowest from step group by customer_id
    )
    select customer.id as "customerId", external_id as "externalId", coalesce(added, 0)::float8 as entries,
      coalesce(held.balance, 0)::float8 as kept, coalesce(lowest, 0)::float8 as lowest
    from summed full join credit_balance held using (customer_id)
    join customer on customer.id = coalesce(summed.customer_id, held.customer_id)
    where coalesce(added, 0) <> coalesce(held.balance, 0) or lowest < 0
    order by customer.id`;
}

/** How many customers have movements, and how many movements there are. */
export async function selectCreditCounts(sql: ISql): Promise<{ customers: number; entries: number }> {
  const [row] = await sql<{ customers: number; entries: number }[]>`
    select count(distinct customer_id)::int as customers, count(*)::int as entries from credit_entry`;
  return row ?? { customers: 0, entries: 0 };
}

/** How many of these customers, or of all, have fewer credits than none now, internal ones left out. */
export async function selectBelowZero(sql: ISql, people: readonly number[] | null): Promise<number> {
  const [row] = await sql<{ customers: number }[]>`
    select count(*)::int as customers from credit_balance join customer on customer.id = customer_id
    where balance < 0 and not is_internal
      ${people === null ? sql`` : sql`and customer_id = any(${[...people]}::int[])`}`;
  return row?.customers ?? 0;
}
