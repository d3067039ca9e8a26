import { hashPassword } from 'better-auth/crypto';
import { clearFailedSignIns } from '@sextant/db/queries/access/clear-failed-sign-ins';
import { deleteStaffSessions } from '@sextant/db/queries/access/delete-staff-sessions';
import { updateStaffPassword } from '@sextant/db/queries/access/update-staff-password';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffTarget } from './contract.ts';
import { generatePassword } from './generate-password.ts';
import { loadStaffForChange } from './load-staff-for-change.ts';
import { refuseSelf } from './refuse-self.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_RESET_PASSWORD = {
  action: 'staff.reset_password',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** A new password, which nobody can read again; signs the account out everywhere and unlocks it. */
export async function resetStaffPassword(ctx: Context, input: StaffTarget): Promise<{ password: string }> {
  requirePermission(ctx, 'staff.manage');
  const { staffId, reason } = input;
  refuseSelf(ctx, staffId, 'reset the password of');
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  return audited(ctx, STAFF_RESET_PASSWORD, async (tx) => {
    const { email } = await loadStaffForChange(tx, staffId);
    await updateStaffPassword(tx, { staffId, passwordHash, now: ctx.now });
    await clearFailedSignIns(tx, staffId);
    const endedSessions = await deleteStaffSessions(tx, { staffId });
    return {
      resourceId: staffId,
      before: { email },
      after: { email, endedSessions },
      reason,
      result: { password },
    };
  });
}
