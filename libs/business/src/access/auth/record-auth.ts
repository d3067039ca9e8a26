import type { AuthBody } from './read-auth-body.ts';
import type { SignedIn } from './find-signed-in.ts';
import type { ResetRequest } from './auth-witness.ts';
import type { AuthSettings } from './auth-settings.ts';
import type { AuthRoute } from './auth-route.ts';
import type { AuthReply } from '../contract.ts';
import type { Transaction } from '@sextant/db/transaction';
import { selectStaffIdentity, type StaffIdentity } from '@sextant/db/queries/access/select-staff-identity';
import { appendEntry } from '../../audit/append-entry.ts';
import type { Actor } from '../../kernel/actors/actor.ts';
import { StaffRole } from '../../kernel/actors/staff-role.ts';
import { authAction } from './auth-action.ts';

export type AuthRequest = {
  tx: Transaction;
  settings: AuthSettings;
  request: Request;
  route: AuthRoute;
  body: AuthBody;
  /** Who sent it; null when nobody is signed in. */
  signedIn: SignedIn | null;
  now: Date;
  requestId: string;
};

export type AuthOutcome = { reply: AuthReply; status: number; cookies: string[]; reset: ResetRequest | null };

type Witnessed = Omit<AuthOutcome, 'reset'> & { hasLocked: boolean; staffId: string | null };

const STRANGER: Actor = { kind: 'system', id: 'sign-in', name: 'Somebody not signed in' };

/** Writes the audit entries of a request to better-auth. A refusal is nobody's deed: who sent it is not known. */
export async function recordAuth(asked: AuthRequest, outcome: Witnessed): Promise<void> {
  const action = authAction(asked.route, { ...outcome, isSignedIn: asked.signedIn !== null });
  if (action === null) return;
  const staffId = asked.signedIn?.actor.id ?? outcome.staffId;
  const person = staffId === null ? null : await selectStaffIdentity(asked.tx, staffId);
  const actor =
    asked.signedIn?.actor ?? (outcome.status === 200 && action.isProof ? asActor(person) : STRANGER);
  const author = { actor, now: asked.now, requestId: asked.requestId };
  const facts = { resourceType: 'staff', resourceId: staffId, after: person && { email: person.email } };
  await appendEntry(asked.tx, author, { action: action.name, ...facts });
  if (outcome.hasLocked) await appendEntry(asked.tx, author, { action: 'staff.lock', ...facts });
}

function asActor(person: StaffIdentity | null): Actor {
  const role = StaffRole.safeParse(person?.role);
  if (person === null || !role.success) return STRANGER;
  return { kind: 'staff', id: person.id, name: person.name, role: role.data };
}
