import type { Span } from './span.ts';
import type { Transaction } from './transaction.ts';

export type RawSessionQuery = {
  version: number;
  zone: string;
  unit: 'hour' | 'day';
  span: Span;
};

/** Counts the folded sessions that start in the span by bucket and person: the packed person ids of each count. */
export async function selectRawSessions(
  sql: Transaction,
  query: RawSessionQuery,
): Promise<{ bucket: Date; times: number; people: Buffer }[]> {
  const { version, zone, unit, span } = query;
  return sql<{ bucket: Date; times: number; people: Buffer }[]>`
    with started as (
      select date_trunc(${unit}, s.started_at, ${zone}) as bucket, i.person_id, count(*)::int as times
      from session s join identity i on i.id = s.actor_id
      where s.version = ${version} and s.started_at >= ${span.from} and s.started_at < ${span.to}
      group by 1, 2
    )
    select bucket, times, string_agg(int4send(person_id), ''::bytea) as people
    from started
    group by bucket, times
    order by bucket, times`;
}
