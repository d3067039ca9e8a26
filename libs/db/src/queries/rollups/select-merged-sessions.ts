import type { Transaction } from './transaction.ts';

export type MergedSessionsQuery = { version: number; zone: string; actorIds: readonly number[] };

/** The hours and days in which sessions of the actors started, by hour. */
export function selectMergedSessions(
  sql: Transaction,
  { version, zone, actorIds }: MergedSessionsQuery,
): Promise<{ hour: Date; day: Date }[]> {
  return sql<{ hour: Date; day: Date }[]>`
    select distinct date_trunc('hour', started_at, 'UTC') as hour, date_trunc('day', started_at, ${zone}) as day
    from session
    where version = ${version} and actor_id = any(${[...actorIds]})
    order by hour, day`;
}
