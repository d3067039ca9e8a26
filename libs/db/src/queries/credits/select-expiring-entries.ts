import type { ISql } from 'postgres';
import { notInternal } from '../metrics/not-internal.ts';

export type ExpiringEntry = {
  customerId: number;
  kind: 'purchased' | 'granted' | 'refunded' | 'consumed' | 'expired';
  credits: number;
  at: Date;
  /** When what is left of them is lost; null when never. */
  expiresAt: Date | null;
};

/**
 * All entries before an instant of customers who lost credits until then, customer by customer in their order; at one instant,
 * what comes in counts first. What is consumed between two other entries is one row: in which steps does not matter.
 */
export function selectExpiringEntries(sql: ISql, { until }: { until: Date }): Promise<ExpiringEntry[]> {
  return sql<ExpiringEntry[]>`
    with entry as (
      select e.customer_id, e.kind, e.credits, e.occurred_at, e.expires_at,
        count(*) filter (where e.kind <> 'consumed') over (
          partition by e.customer_id order by e.occurred_at, e.kind in ('consumed', 'expired'), e.id) as turn
      from credit_entry e
      where e.occurred_at < ${until} and ${notInternal(sql, 'e.customer_id')}
        and e.customer_id in (select customer_id from credit_entry where kind = 'expired' and occurred_at < ${until})
    )
    select customer_id as "customerId", kind, sum(credits)::float8 as credits, min(occurred_at) as at, min(expires_at) as "expiresAt"
    from entry
    group by customer_id, turn, kind
    order by customer_id, turn, kind = 'consumed'`;
}
