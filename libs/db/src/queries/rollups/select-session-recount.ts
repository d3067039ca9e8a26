import type { SessionChange } from './session-change.ts';
import type { Transaction } from './transaction.ts';

export type SessionRecountQuery = {
  version: number;
  zone: string;
  /** Leaves out sessions known to have started earlier; null when all raw events are there. */
  rawSince: Date | null;
  /** Events that start no session. */
  bookkeeping: readonly string[];
};

/** Counts the sessions of all raw events anew, by hour, day and person. */
export function selectSessionRecount(sql: Transaction, query: SessionRecountQuery): Promise<SessionChange[]> {
  const { version, zone, rawSince, bookkeeping } = query;
  return sql<SessionChange[]>`
    with seen as (
      select e.session_id, e.actor_id, min(e.occurred_at) as occurred_at
      from event e
      where e.bot is null and e.session_id is not null and e.name <> all(${[...bookkeeping]})
      group by e.session_id, e.actor_id
    ), started as (
      select distinct on (session_id) session_id, actor_id, occurred_at
      from seen
      order by session_id, occurred_at, actor_id
    ), counted as (
      select date_trunc('hour', started.occurred_at, 'UTC') as hour,
        date_trunc('day', started.occurred_at, ${zone}) as day, i.person_id, count(*)::int as change
      from started join identity i on i.id = started.actor_id
      where (${rawSince}::timestamptz is null or started.occurred_at >= ${rawSince}::timestamptz) and not exists (
        select 1 from session s
        where s.version = ${version} and s.session_id = started.session_id and s.started_at < ${rawSince}::timestamptz)
      group by 1, 2, 3
    )
    select hour, day, change, string_agg(int4send(person_id), ''::bytea) as people
    from counted
    group by hour, day, change
    order by hour, change`;
}
