import type { ISql } from 'postgres';
import { payingSpans } from './paying-spans.ts';
import type { RecordInterval } from './record-interval.ts';

type PayingRow = { customerId: number; label: string; sinceMs: number; untilMs: number | null };

/** When each subscription was paying and in which tier, as far as it touches [from, to]. By when it began. */
export async function selectPayingIntervals(
  sql: ISql,
  range: { from: Date; to: Date },
): Promise<RecordInterval[]> {
  // Tens of thousands of rows, of which reading instants as text took a third of the time.
  const rows = await sql<PayingRow[]>`
    ${payingSpans(sql, range)}
    select customer_id as "customerId", tier as label, (extract(epoch from since) * 1000)::float8 as "sinceMs",
      (extract(epoch from until) * 1000)::float8 as "untilMs"
    from paying
    order by since, id`;
  return rows.map(({ customerId, label, sinceMs, untilMs }) => ({
    ...{ customerId, label, count: 1 },
    since: new Date(sinceMs),
    until: untilMs === null ? null : new Date(untilMs),
  }));
}
