import { selectLastActivity } from '@sextant/db/queries/ingestion/select-last-activity';
import type { Statements } from '@sextant/db/queries/ingestion/statements';
import type { Act } from './act.ts';
import { SESSION_GAP_MS } from './assign-sessions.ts';
import type { Actor } from './intake-store.ts';

const LIVE_MS = 3_600_000;

/** Looks up the last session of actors that this process has no memory of. Only for live events: the past is told in order. */
export async function recallSessions(sql: Statements, acts: readonly Act[]): Promise<void> {
  const forgotten = new Map<number, Actor>();
  const times: number[] = [];
  for (const { event, actor } of acts) {
    if (actor.session !== undefined) continue;
    if (Math.abs(event.receivedAt - event.occurredAt) > LIVE_MS) continue;
    forgotten.set(actor.id, actor);
    times.push(event.occurredAt);
  }
  if (forgotten.size === 0) return;
  const last = await selectLastActivity(sql, {
    actorIds: [...forgotten.keys()],
    from: new Date(Math.min(...times) - SESSION_GAP_MS),
    until: new Date(Math.max(...times) + 1),
  });
  for (const actor of forgotten.values()) actor.session = null;
  for (const { actorId, sessionId, at } of last) {
    const actor = forgotten.get(actorId);
    if (actor) actor.session = { id: sessionId, at: at.getTime() };
  }
}
