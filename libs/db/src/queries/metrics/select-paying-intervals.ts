import type { ISql } from 'postgres';
import { payingSpans } from './paying-spans.ts';
import type { RecordInterval } from './record-interval.ts';

/** When each subscription was paying and in which tier, as far as it touches [from, to]. By when it began. */
export function selectPayingIntervals(sql: ISql, range: { from: Date; to: Date }): Promise<RecordInterval[]> {
  return sql<RecordInterval[]>`
    ${payingSpans(sql, range)}
    select customer_id as "customerId", tier as label, since, until, 1 as count
    from paying
    order by since, id`;
}
