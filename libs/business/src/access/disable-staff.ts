import { deleteStaffSessions } from '@sextant/db/queries/access/delete-staff-sessions';
import { updateStaffDisabled } from '@sextant/db/queries/access/update-staff-disabled';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffTarget } from './contract.ts';
import { keepASuperAdmin } from './keep-a-super-admin.ts';
import { loadStaffForChange } from './load-staff-for-change.ts';
import { refuseSelf } from './refuse-self.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_DISABLE = {
  action: 'staff.disable',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** Shuts an account and signs it out everywhere. Throws `conflict` for oneself and for the last super admin. */
export async function disableStaff(ctx: Context, { staffId, reason }: StaffTarget): Promise<void> {
  requirePermission(ctx, 'staff.manage');
  refuseSelf(ctx, staffId, 'disable');
  return audited(ctx, STAFF_DISABLE, async (tx) => {
    await keepASuperAdmin(tx, staffId);
    const { email, isDisabled } = await loadStaffForChange(tx, staffId);
    await updateStaffDisabled(tx, { staffId, isDisabled: true, reason, now: ctx.now });
    const endedSessions = await deleteStaffSessions(tx, { staffId });
    const before = { email, isDisabled };
    return {
      resourceId: staffId,
      before,
      after: { email, isDisabled: true, endedSessions },
      reason,
      result: undefined,
    };
  });
}
