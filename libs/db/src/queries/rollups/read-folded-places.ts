import { EVENT_COLUMN } from './event-column.ts';
import type { EventCount } from './event-count.ts';
import { readPortions } from './read-portions.ts';
import type { MergedActors } from './select-merged-actors.ts';
import type { Transaction } from './transaction.ts';

export type FoldedPlacesQuery = {
  /** The zone that cuts days. */
  zone: string;
  actors: MergedActors;
  /** Only events written before it. */
  below: string;
};

export type FoldedPlace = Omit<EventCount, 'person' | 'times'>;

/** Where the folded events of the actors were counted, by hour and in portions. */
export function readFoldedPlaces(
  sql: Transaction,
  { zone, actors, below }: FoldedPlacesQuery,
): AsyncGenerator<FoldedPlace[]> {
  const columns = (['device', 'browser', 'os', 'event_country', 'source'] as const).map(
    (dimension) => `${EVENT_COLUMN[dimension]} as ${dimension}`,
  );
  const text = `
    select distinct date_trunc('hour', e.occurred_at, 'UTC') as hour, date_trunc('day', e.occurred_at, $1) as day,
      e.name, e.bot, ${columns.join(', ')}
    from event e
    where e.actor_id = any($2) and e.occurred_at >= $3 and e.txid < $4
    order by hour`;
  return readPortions<FoldedPlace>(sql, text, [zone, actors.ids, actors.since, below]);
}
