import type { ISql } from 'postgres';

/** Waits until nobody else writes what follows from these objects, and keeps others waiting until the transaction ends. */
export async function lockStripeObjects(sql: ISql, ids: readonly string[]): Promise<void> {
  // One order for all, so that two batches wait for each other instead of deadlocking.
  await sql`
    select pg_advisory_xact_lock(key)
    from (
      select distinct hashtextextended('stripe ' || id, 0) as key from unnest(${sql.array([...ids])}::text[]) as id order by 1
    ) wanted`;
}
