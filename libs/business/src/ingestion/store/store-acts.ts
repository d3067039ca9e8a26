import { insertEvents } from '@sextant/db/queries/ingestion/insert-events';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { Act } from './act.ts';
import { assignSessions } from './assign-sessions.ts';
import { daysOf } from './ensure-days.ts';
import { findDuplicates } from './find-duplicates.ts';
import { toEventRow } from './to-event-row.ts';

/**
 * Gives events their sessions and stores them; answers the places, among these, of those that were there already.
 * `keptClaims` are the times of messages that keep what they claimed.
 */
export async function storeActs(
  sql: Statements,
  acts: readonly Act[],
  keptClaims: ReadonlyMap<string, number>,
): Promise<Set<number>> {
  if (acts.length === 0) return new Set();
  const sessions = assignSessions(acts);
  const rows = acts.map(({ event, actor }, row) =>
    toEventRow(event, {
      actorId: actor.id,
      sessionId: sessions[row] ?? null,
      at: keptClaims.get(event.messageId) ?? event.occurredAt,
    }),
  );
  const days = daysOf(acts.map(({ event }) => event.occurredAt));
  const { inserted, txid } = await insertEvents(sql, rows, days);
  return inserted === rows.length ? new Set() : findDuplicates(sql, rows, txid);
}
