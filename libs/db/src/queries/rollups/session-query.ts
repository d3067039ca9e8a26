import { BoundValues } from './bound-values.ts';
import type { Span } from './span.ts';

export type SessionQuery = {
  version: number;
  /** The zone that cuts days. */
  zone: string;
  /** The zone that cuts hours, which matters where it is not whole hours from UTC; UTC when left out. */
  hourZone?: string;
  /** Where in time to look, at least one. */
  spans: readonly Span[];
  /** Written from this transaction on. */
  since: string;
  /** Written before it; to the end when left out. */
  below?: string;
  /** Only starts in it, old and new; all when left out. */
  startedIn?: Span;
  /** Events that start no session. */
  bookkeeping: readonly string[];
};

/**
 * Where sessions start with the given events: a session belongs to the earliest of its events, the lowest actor
 * breaking ties, so that the order of arrival does not matter. `isKept` also stores the new starts.
 */
export function sessionQuery(query: SessionQuery, isKept: boolean): { text: string; values: BoundValues } {
  const values = new BoundValues();
  const zone = values.bind(query.zone);
  const hourZone = values.bind(query.hourZone ?? 'UTC');
  const version = values.bind(query.version);
  const spans = query.spans.map(
    ({ from, to }) => `e.occurred_at >= ${values.bind(from)} and e.occurred_at < ${values.bind(to)}`,
  );
  const text = `
    with seen as (
      select e.session_id, e.actor_id, min(e.occurred_at) as started_at
      from event e
      where (${spans.join(' or ')}) and e.txid >= ${values.bind(query.since)}
        ${query.below === undefined ? '' : `and e.txid < ${values.bind(query.below)}`}
        and e.bot is null and e.session_id is not null and e.name <> all(${values.bind(query.bookkeeping)})
      group by e.session_id, e.actor_id
    ), starting as (
      select distinct on (session_id) session_id, actor_id, started_at
      from seen
      order by session_id, started_at, actor_id
    ), known as (
      select s.session_id, s.actor_id, s.started_at
      from starting join session s on s.version = ${version} and s.session_id = starting.session_id
    ), moved as (${isKept ? keepStarts(version) : FIND_STARTS}
    ), changes as (
      select starting.started_at, i.person_id, 1 as change
      from moved join starting using (session_id) join identity i on i.id = starting.actor_id
      union all
      select known.started_at, i.person_id, -1
      from moved join known using (session_id) join identity i on i.id = known.actor_id
    ), counted as (
      select date_trunc('hour', started_at, ${hourZone}) as hour, date_trunc('day', started_at, ${zone}) as day,
        person_id, sum(change)::int as change
      from changes ${query.startedIn ? startedIn(query.startedIn, values) : ''}
      group by 1, 2, 3
    )
    select hour, day, change, string_agg(int4send(person_id), ''::bytea) as people
    from counted where change <> 0 group by hour, day, change`;
  return { text, values };
}

const startedIn = ({ from, to }: Span, values: BoundValues) =>
  `where started_at >= ${values.bind(from)} and started_at < ${values.bind(to)}`;

const FIND_STARTS = `
      select starting.session_id from starting left join known using (session_id)
      where known.session_id is null
        or (starting.started_at, starting.actor_id) < (known.started_at, known.actor_id)`;

const keepStarts = (version: string) => `
      insert into session (version, session_id, actor_id, started_at)
      select ${version}, session_id, actor_id, started_at from starting
      on conflict (version, session_id)
        do update set actor_id = excluded.actor_id, started_at = excluded.started_at
        where (excluded.started_at, excluded.actor_id) < (session.started_at, session.actor_id)
      returning session_id`;
