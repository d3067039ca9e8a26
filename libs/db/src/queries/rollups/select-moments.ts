import { BoundValues } from './bound-values.ts';
import type { Span } from './span.ts';
import type { Transaction } from './transaction.ts';

export type MomentsQuery = {
  names: readonly string[];
  /** Where in time to look. */
  spans: readonly Span[];
  /** Written from this transaction on; from the first when left out. */
  since?: string;
  /** Written before it; to the end when left out. */
  below?: string;
};

/** The events of one name on one UTC day: 12 bytes each, the person and the µs since 2000, most significant byte first. */
export type PackedMoments = { day: Date; name: string; moments: Buffer };

/** Who did what when; bots are left out. In no order. */
export async function selectMoments(sql: Transaction, query: MomentsQuery): Promise<PackedMoments[]> {
  if (query.spans.length === 0 || query.names.length === 0) return [];
  const values = new BoundValues();
  const spans = query.spans.map(
    ({ from, to }) => `e.occurred_at >= ${values.bind(from)} and e.occurred_at < ${values.bind(to)}`,
  );
  const text = `
    with done as (
      select (e.occurred_at at time zone 'UTC')::date as day, e.name,
        string_agg(int4send(i.person_id) || timestamptz_send(e.occurred_at), ''::bytea) as moments
      from event e join identity i on i.id = e.actor_id
      where (${spans.join(' or ')}) and e.name = any(${values.bind(query.names)}) and e.bot is null
        ${query.since === undefined ? '' : `and e.txid >= ${values.bind(query.since)}`}
        ${query.below === undefined ? '' : `and e.txid < ${values.bind(query.below)}`}
      group by 1, 2
    )
    select day::timestamp at time zone 'UTC' as day, name, moments from done`;
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<PackedMoments[]>(text, [...values.list], { prepare: false });
}
