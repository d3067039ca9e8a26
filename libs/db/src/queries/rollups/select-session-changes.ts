import type { SessionChange } from './session-change.ts';
import { sessionQuery, type SessionQuery } from './session-query.ts';
import type { Transaction } from './transaction.ts';

/** How the events of the query change where sessions start, without storing it. */
export async function selectSessionChanges(sql: Transaction, query: SessionQuery): Promise<SessionChange[]> {
  if (query.spans.length === 0) return [];
  const { text, values } = sessionQuery(query, false);
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<SessionChange[]>(text, [...values.list], { prepare: false });
}
