import { eventCountQuery, type EventCountQuery } from './event-count-query.ts';
import type { EventCount } from './event-count.ts';
import { readPortions } from './read-portions.ts';
import type { Transaction } from './transaction.ts';

/** Counts events by hour, day, name, dimensions and person, handed over in portions. */
export function readEventCounts(sql: Transaction, query: EventCountQuery): AsyncGenerator<EventCount[]> {
  const { text, values } = eventCountQuery(query);
  return readPortions<EventCount>(sql, text, values.list);
}
