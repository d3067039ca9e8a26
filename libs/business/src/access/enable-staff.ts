import { clearFailedSignIns } from '@sextant/db/queries/access/clear-failed-sign-ins';
import { updateStaffDisabled } from '@sextant/db/queries/access/update-staff-disabled';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffTarget } from './contract.ts';
import { loadStaffForChange } from './load-staff-for-change.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_ENABLE = {
  action: 'staff.enable',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** Opens an account that was disabled, or locked after wrong passwords. */
export async function enableStaff(ctx: Context, { staffId, reason }: StaffTarget): Promise<void> {
  requirePermission(ctx, 'staff.manage');
  return audited(ctx, STAFF_ENABLE, async (tx) => {
    const { email, isDisabled } = await loadStaffForChange(tx, staffId);
    await updateStaffDisabled(tx, { staffId, isDisabled: false, reason, now: ctx.now });
    await clearFailedSignIns(tx, staffId);
    const before = { email, isDisabled };
    return { resourceId: staffId, before, after: { email, isDisabled: false }, reason, result: undefined };
  });
}
