import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type ExpiringEntry = {
  /** Of the entry; of several that were consumed, of one of them. */
  id: string;
  customerId: number;
  kind: 'purchased' | 'granted' | 'refunded' | 'consumed' | 'expired';
  credits: number;
  at: Date;
  /** When what is left of them is lost; null when never. */
  expiresAt: Date | null;
  /** How many of the asked instants had come by then. */
  passed: number;
};

/**
 * All entries before an instant of customers who lost credits until then, customer by customer in their order; at one instant,
 * what comes in counts first. What is consumed between two other entries, and no instant of `ends` (ascending), is one row: in
 * which steps does not matter.
 */
export function selectExpiringEntries(
  sql: ISql,
  { until, ends }: { until: Date; ends: readonly Date[] },
): Promise<ExpiringEntry[]> {
  return sql<ExpiringEntry[]>`
    with entry as (
      select e.id, e.customer_id, e.kind, e.credits, e.occurred_at, e.expires_at,
        width_bucket(e.occurred_at, ${ends.map((end) => end.toISOString())}::timestamptz[]) as passed,
        count(*) filter (where e.kind <> 'consumed') over (
          partition by e.customer_id order by e.occurred_at, e.kind in ('consumed', 'expired'), e.id) as turn
      from credit_entry e
      where e.occurred_at < ${until} and ${notInternal(sql, 'e.customer_id')}
        and e.customer_id in (select customer_id from credit_entry where kind = 'expired' and occurred_at < ${until})
    )
    select min(id) as id, customer_id as "customerId", kind, passed, sum(credits)::float8 as credits, min(occurred_at) as at, min(expires_at) as "expiresAt"
    from entry
    group by customer_id, turn, kind, passed
    order by customer_id, turn, kind = 'consumed', passed`;
}
