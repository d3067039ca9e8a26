import type { ISql } from 'postgres';
import { payingSpans } from './paying-spans.ts';
import type { RecordInterval } from './record-interval.ts';

/**
 * When subscriptions were paying, as `selectPayingSpans` has it, but those of a tier that no ascending instant tells apart are one, with how many they
 * are: a few rows however many subscriptions. Nobody's customer is named.
 */
export function selectPayingCounts(sql: ISql, instants: readonly Date[]): Promise<RecordInterval[]> {
  const [from, to] = [instants[0], instants.at(-1)];
  if (from === undefined || to === undefined) return Promise.resolve([]);
  const edges = instants.map((instant) => instant.toISOString());
  return sql<RecordInterval[]>`
    ${payingSpans(sql, { from, to })}
    select null as "customerId", tier as label, min(since) as since, min(until) as until, count(*)::int as count
    from paying
    group by tier, width_bucket(since, ${edges}::timestamptz[]), since = any(${edges}::timestamptz[]),
      width_bucket(until, ${edges}::timestamptz[]), until = any(${edges}::timestamptz[])
    order by since, until, label`;
}
