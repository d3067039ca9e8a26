import type { ISql } from 'postgres';
import { payingSpans } from './paying-spans.ts';

/**
 * When each subscription of a tier was paying, in no order, as three lists of the same length: whose (4 bytes each), from
 * when and until when (8 bytes each, µs since 2000; the largest number while it is). Most significant byte first. Lists,
 * because tens of thousands of rows take longer to read than to find.
 */
export type PackedPayingSpans = { tier: string; customers: Buffer; since: Buffer; until: Buffer };

/** The spans as far as they touch [from, to], by tier. */
export function selectPayingSpans(sql: ISql, range: { from: Date; to: Date }): Promise<PackedPayingSpans[]> {
  return sql<PackedPayingSpans[]>`
    ${payingSpans(sql, range)}
    select tier, string_agg(int4send(customer_id), ''::bytea) as customers,
      string_agg(timestamptz_send(since), ''::bytea) as since,
      string_agg(timestamptz_send(coalesce(until, 'infinity')), ''::bytea) as until
    from paying
    group by tier
    order by tier`;
}
