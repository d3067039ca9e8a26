import type { ISql } from 'postgres';

export type LastActivity = { actorId: number; sessionId: string; at: Date };

/** The last event with a session of each actor in `[from, until)`, so that a session goes on after a restart. */
export async function selectLastActivity(
  sql: ISql,
  params: { actorIds: readonly number[]; from: Date; until: Date },
): Promise<LastActivity[]> {
  return sql<LastActivity[]>`
    select distinct on (actor_id) actor_id as "actorId", session_id as "sessionId", occurred_at as at
    from event
    where actor_id = any(${[...params.actorIds]}) and session_id is not null
      and occurred_at >= ${params.from} and occurred_at < ${params.until}
    order by actor_id, occurred_at desc, message_id`;
}
