import type { Transaction } from './transaction.ts';

export type MergedSessionsQuery = { version: number; zone: string; personIds: readonly number[] };

/** The hours and days in which sessions of the persons' merged identities started, by hour. */
export function selectMergedSessions(
  sql: Transaction,
  query: MergedSessionsQuery,
): Promise<{ hour: Date; day: Date }[]> {
  return sql<{ hour: Date; day: Date }[]>`
    select distinct date_trunc('hour', s.started_at, 'UTC') as hour,
      date_trunc('day', s.started_at, ${query.zone}) as day
    from identity i join session s on s.version = ${query.version} and s.actor_id = i.id
    where i.person_id = any(${[...query.personIds]}) and i.id <> i.person_id
    order by hour, day`;
}
