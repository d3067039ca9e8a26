import { deleteStaffSessions } from '@sextant/db/queries/access/delete-staff-sessions';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffTarget } from './contract.ts';
import { loadStaffForChange } from './load-staff-for-change.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_REVOKE_SESSIONS = {
  action: 'staff.revoke_sessions',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** Signs somebody out everywhere. */
export async function revokeStaffSessions(
  ctx: Context,
  input: StaffTarget,
): Promise<{ endedSessions: number }> {
  requirePermission(ctx, 'staff.manage');
  const { staffId, reason } = input;
  return audited(ctx, STAFF_REVOKE_SESSIONS, async (tx) => {
    const { email } = await loadStaffForChange(tx, staffId);
    const endedSessions = await deleteStaffSessions(tx, { staffId });
    return { resourceId: staffId, after: { email, endedSessions }, reason, result: { endedSessions } };
  });
}
