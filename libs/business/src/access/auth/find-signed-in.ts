import type { Db } from '@sextant/db/client';
import { updateSessionEnd } from '@sextant/db/queries/access/update-session-end';
import type { Actor } from '../../kernel/actors/actor.ts';
import type { AccessSettings } from '../../settings/contract.ts';
import { readAccessSettings } from '../../settings/read-settings.ts';
import { StaffRole } from '../../kernel/actors/staff-role.ts';
import { sessionEnd } from './session-end.ts';
import type { StaffGate } from './staff-gate.ts';

const MINUTE_MS = 60_000;

export type SignedIn = {
  actor: Extract<Actor, { kind: 'staff' }>;
  sessionId: string;
  email: string;
  hasSecondFactor: boolean;
  /** The installation requires a second factor, and there is none yet. */
  mustEnrol: boolean;
};

/**
 * Who sends the request's cookie, with the role they have now; null when nobody, or somebody who was disabled. Whoever does
 * something stays signed in.
 */
export async function findSignedIn(gate: StaffGate, headers: Headers, now: Date): Promise<SignedIn | null> {
  const found = await readSession(gate, headers);
  if (found === null || found.user.banned === true) return null;
  const role = StaffRole.safeParse(found.user.role);
  if (!role.success) return null;
  const access = await readAccessSettings(gate.db);
  await prolong(gate.db, found.session, { now, access });
  const { id, name, email, twoFactorEnabled } = found.user;
  return {
    actor: { kind: 'staff', id, name, role: role.data },
    sessionId: found.session.id,
    email,
    hasSecondFactor: twoFactorEnabled === true,
    mustEnrol: access.isSecondFactorRequired && twoFactorEnabled !== true,
  };
}

/** better-auth says of any failure that it is one; where the database is away, the next question to it says so. */
async function readSession(gate: StaffGate, headers: Headers) {
  try {
    return await gate.reader.api.getSession({ headers });
  } catch (error) {
    await readAccessSettings(gate.db);
    throw error;
  }
}

/** A page asks many times at once: an end that is right to the minute is left alone. */
async function prolong(
  db: Db,
  session: { id: string; createdAt: Date; expiresAt: Date },
  { now, access }: { now: Date; access: AccessSettings },
): Promise<void> {
  const expiresAt = sessionEnd({ createdAt: session.createdAt, now }, access);
  if (Math.abs(expiresAt.getTime() - session.expiresAt.getTime()) < MINUTE_MS) return;
  await updateSessionEnd(db, { id: session.id, expiresAt, now });
}
