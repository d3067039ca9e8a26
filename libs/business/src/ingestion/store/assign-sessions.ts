import type { IntakeEvent } from '../intake-event.ts';
import { isActivity } from '../event-catalog.ts';
import type { Act } from './act.ts';
import type { Actor } from './intake-store.ts';

export const SESSION_GAP_MS = 30 * 60_000;

/**
 * The session of each event, in the order they arrived: the SDK's own, else the actor's last one while the gap is under
 * 30 minutes. Only activity starts a session; a bot has none. Moves the actors' memory along.
 */
export function assignSessions(acts: readonly Act[]): (string | null)[] {
  return acts.map(({ event, actor, links }) => {
    if (event.bot !== null) return event.sessionId;
    for (const { from, into } of links) takeOver(from, into);
    const id = event.sessionId ?? continued(event, actor) ?? started(event, actor);
    if (id !== null) prolong(actor, id, event.occurredAt);
    return id;
  });
}

function prolong(actor: Actor, id: string, at: number): void {
  const isSame = actor.session?.id === id;
  actor.session = { id, at: isSame && actor.session ? Math.max(actor.session.at, at) : at };
}

/** A visitor who signs in goes on with the session they began. */
function takeOver(from: Actor, into: Actor): void {
  if (from.session && from.session.at > (into.session?.at ?? 0)) into.session = { ...from.session };
}

function continued(event: IntakeEvent, actor: Actor): string | null {
  const { session } = actor;
  if (!session || Math.abs(event.occurredAt - session.at) >= SESSION_GAP_MS) return null;
  return session.id;
}

function started(event: IntakeEvent, actor: Actor): string | null {
  return isActivity(event.name) ? `${actor.id}.${event.occurredAt.toString(36)}` : null;
}
