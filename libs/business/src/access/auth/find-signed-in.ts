import type { Actor } from '../../kernel/context.ts';
import { StaffRole } from '../staff-role.ts';
import type { StaffGate } from './staff-gate.ts';

export type SignedIn = {
  actor: Extract<Actor, { kind: 'staff' }>;
  sessionId: string;
  email: string;
  hasSecondFactor: boolean;
};

/** Who sends the request's cookie, with the role they have now; null when nobody, or somebody who was disabled. */
export async function findSignedIn(gate: StaffGate, headers: Headers): Promise<SignedIn | null> {
  const found = await gate.reader.api.getSession({ headers });
  if (found === null || found.user.banned === true) return null;
  const role = StaffRole.safeParse(found.user.role);
  if (!role.success) return null;
  const { id, name, email, twoFactorEnabled } = found.user;
  return {
    actor: { kind: 'staff', id, name, role: role.data },
    sessionId: found.session.id,
    email,
    hasSecondFactor: twoFactorEnabled === true,
  };
}
