import { copyEvents } from '@sextant/db/queries/ingestion/copy-events';
import { insertEvents } from '@sextant/db/queries/ingestion/insert-events';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { Act } from './act.ts';
import { assignSessions } from './assign-sessions.ts';
import { daysOf } from './ensure-days.ts';
import { findUnstored, type Unstored } from './find-unstored.ts';
import { toEventRow } from './to-event-row.ts';

/** More than any request sends are copied, within a transaction. */
export const MOST_IN_A_STATEMENT = 2000;

export type Storing = {
  /** The times of messages that keep what they claimed. */
  keptClaims: ReadonlyMap<string, number>;
  /** The last erasure that is known here; null where the transaction has asked already. */
  epoch: number | null;
};

/** Gives events their sessions and stores them; answers the places, among these, of those that were not. */
export async function storeActs(
  sql: Statements,
  acts: readonly Act[],
  { keptClaims, epoch }: Storing,
): Promise<Map<number, Unstored>> {
  if (acts.length === 0) return new Map();
  const sessions = assignSessions(acts);
  const rows = acts.map(({ event, actor }, row) =>
    toEventRow(event, {
      actorId: actor.id,
      sessionId: sessions[row] ?? null,
      at: keptClaims.get(event.messageId) ?? event.occurredAt,
    }),
  );
  const days = daysOf(acts.map(({ event }) => event.occurredAt));
  const { inserted, txid } =
    rows.length > MOST_IN_A_STATEMENT
      ? await copyEvents(sql, rows, { days, count: rows.length, epoch })
      : await insertEvents(sql, rows, { days, epoch });
  return inserted === rows.length ? new Map() : findUnstored(sql, rows, txid);
}
