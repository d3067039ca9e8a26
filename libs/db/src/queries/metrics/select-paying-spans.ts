import type { ISql } from 'postgres';
import { payingSpans } from './paying-spans.ts';

/**
 * When each subscription was paying and in which tier, by when it began. Packed in 24 bytes each, as tens of thousands of
 * rows take longer to read than to find: customer and place of the tier (4 bytes each), then from when and until when (8
 * bytes each, µs since 2000; the largest number while it is). Most significant byte first.
 */
export type PackedPayingSpans = { tiers: string[]; spans: Buffer };

/** The spans as far as they touch [from, to]. */
export async function selectPayingSpans(
  sql: ISql,
  range: { from: Date; to: Date },
): Promise<PackedPayingSpans> {
  const [row] = await sql<PackedPayingSpans[]>`
    ${payingSpans(sql, range)},
    known as (
      select array(select distinct tier from paying order by tier) as tiers
    )
    select known.tiers, coalesce((
      select string_agg(
        int4send(customer_id) || int4send(array_position(known.tiers, tier) - 1)
          || timestamptz_send(since) || timestamptz_send(coalesce(until, 'infinity')),
        ''::bytea order by since, id)
      from paying), ''::bytea) as spans
    from known`;
  if (row === undefined) throw new Error('a list of tiers without a row');
  return row;
}
