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
 *
 * What a fresh day holds is a guess to the planner, and a guess of one row makes it compare every session with every other:
 * no two steps are joined here, and `offset 0` has each session looked up by its whole key.
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
    ), moved as (
      select starting.session_id, starting.actor_id, starting.started_at,
        known.actor_id as known_actor_id, known.started_at as known_started_at
      from starting left join lateral (
        select s.actor_id, s.started_at from session s
        where s.version = ${version} and s.session_id = starting.session_id
        offset 0
      ) known on true
      where known.actor_id is null
        or (starting.started_at, starting.actor_id) < (known.started_at, known.actor_id)
    ),${isKept ? keepStarts(version) : ''} changes as (
      select moved.started_at, i.person_id, 1 as change
      from moved join identity i on i.id = moved.actor_id
      union all
      select moved.known_started_at, i.person_id, -1
      from moved join identity i on i.id = moved.known_actor_id
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

// Nothing reads it, so it runs last: what moved is known before the first row is written. Only the fold writes starts of its version.
const keepStarts = (version: string) => `
    kept as (
      insert into session (version, session_id, actor_id, started_at)
      select ${version}, session_id, actor_id, started_at from moved
      on conflict (version, session_id)
        do update set actor_id = excluded.actor_id, started_at = excluded.started_at
    ),`;
