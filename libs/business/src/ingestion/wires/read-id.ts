import { createHash } from 'node:crypto';
import type { ActorRef } from '../intake-event.ts';

const LONGEST_MESSAGE_ID = 200;
const LONGEST_KEY = 200;

/** A message id short enough for the index; a longer one by its fingerprint, so that its replay is still known. */
export function messageIdOf(text: string | null): string | null {
  if (text === null || text.length <= LONGEST_MESSAGE_ID) return text;
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** A user's or visitor's id as text, cut to 200 characters; null when there is none. */
export function personIdOf(value: unknown): string | null {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number' && Number.isFinite(value)
        ? String(value)
        : value !== null && typeof value === 'object'
          ? JSON.stringify(value)
          : '';
  return text.trim() === '' ? null : text.trim().slice(0, LONGEST_KEY);
}

type SentIds = { user: string | null; visitor: string | null; sessionId: string | null };

/** Who acted: the user, else the visitor, else whoever has the session. Null when none of them was sent. */
export function actorOf({ user, visitor, sessionId }: SentIds): ActorRef | null {
  if (user !== null) return { kind: 'customer', key: user };
  const key = visitor ?? sessionVisitor(sessionId);
  return key === null ? null : { kind: 'visitor', key };
}

/** The id of a visitor of whom only a session is known; null when there is none. */
export function sessionVisitor(sessionId: string | null): string | null {
  const id = personIdOf(sessionId);
  return id === null || isNobody(id) ? null : `session:${id}`.slice(0, LONGEST_KEY);
}

const NOBODY = new Set([
  'anonymous',
  'guest',
  'distinct_id',
  'distinctid',
  'id',
  'not_authenticated',
  'email',
  'undefined',
  'null',
  'none',
  'nan',
  'true',
  'false',
  '0',
  '[object object]',
  '{}',
  '[]',
]);

/** Whether the id is what a bug sends instead of one: joining it with somebody would join strangers. */
export function isNobody(id: string): boolean {
  return NOBODY.has(id.toLowerCase());
}
