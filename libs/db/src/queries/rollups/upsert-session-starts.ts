import type { SessionChange } from './session-change.ts';
import { sessionQuery, type SessionQuery } from './session-query.ts';
import type { Transaction } from './transaction.ts';

/** Stores where sessions start with the events of the query; says what that changed. */
export async function upsertSessionStarts(sql: Transaction, query: SessionQuery): Promise<SessionChange[]> {
  const { text, values } = sessionQuery(query, true);
  // Never prepared: a generic plan would open every day's partition.
  return sql.unsafe<SessionChange[]>(text, [...values.list], { prepare: false });
}
