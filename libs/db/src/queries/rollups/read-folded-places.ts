import { EVENT_COLUMN } from './event-column.ts';
import type { EventCount } from './event-count.ts';
import { readPortions } from './read-portions.ts';
import type { Transaction } from './transaction.ts';

export type FoldedPlacesQuery = {
  zone: string;
  /** Persons that identities were merged into. */
  personIds: readonly number[];
  /** Only events written before it. */
  below: string;
};

export type FoldedPlace = Omit<EventCount, 'person' | 'times'>;

/** Where the folded events of the persons' merged identities were counted, by hour and in portions. */
export async function* readFoldedPlaces(
  sql: Transaction,
  query: FoldedPlacesQuery,
): AsyncGenerator<FoldedPlace[]> {
  const [merged] = await sql<{ ids: number[] | null; since: Date | null }[]>`
    select array_agg(id) as ids, min(first_seen_at) as since
    from identity
    where person_id = any(${[...query.personIds]}) and id <> person_id`;
  if (!merged?.ids || !merged.since) return;
  const columns = (['device', 'browser', 'os', 'event_country', 'source'] as const).map(
    (dimension) => `${EVENT_COLUMN[dimension]} as ${dimension}`,
  );
  const text = `
    select distinct date_trunc('hour', e.occurred_at, 'UTC') as hour, date_trunc('day', e.occurred_at, $1) as day,
      e.name, e.bot, ${columns.join(', ')}
    from event e
    where e.actor_id = any($2) and e.occurred_at >= $3 and e.txid < $4
    order by hour`;
  yield* readPortions<FoldedPlace>(sql, text, [query.zone, merged.ids, merged.since, query.below]);
}
