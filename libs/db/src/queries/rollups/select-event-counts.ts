import { eventCountQuery, type EventCountQuery } from './event-count-query.ts';
import type { EventCount } from './event-count.ts';
import type { Transaction } from './transaction.ts';

/** Counts events by hour, day, name, dimensions and person. In no order. */
export async function selectEventCounts(sql: Transaction, query: EventCountQuery): Promise<EventCount[]> {
  if (query.spans.length === 0) return [];
  const { text, values } = eventCountQuery(query);
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<EventCount[]>(text, [...values.list], { prepare: false });
}
