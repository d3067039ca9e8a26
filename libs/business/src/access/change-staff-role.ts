import { updateStaffRole } from '@sextant/db/queries/access/update-staff-role';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffRoleChange } from './contract.ts';
import { keepASuperAdmin } from './keep-a-super-admin.ts';
import { loadStaffForChange } from './load-staff-for-change.ts';
import { refuseSelf } from './refuse-self.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_CHANGE_ROLE = {
  action: 'staff.change_role',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** Gives an account another role, with the next request it makes. Throws `conflict` for oneself and for the last super admin. */
export async function changeStaffRole(ctx: Context, input: StaffRoleChange): Promise<void> {
  requirePermission(ctx, 'staff.manage');
  const { staffId, role, reason } = input;
  refuseSelf(ctx, staffId, 'change the role of');
  return audited(ctx, STAFF_CHANGE_ROLE, async (tx) => {
    if (role !== 'super_admin') await keepASuperAdmin(tx, staffId);
    const member = await loadStaffForChange(tx, staffId);
    await updateStaffRole(tx, { staffId, role, now: ctx.now });
    const { email } = member;
    return {
      resourceId: staffId,
      before: { email, role: member.role },
      after: { email, role },
      reason,
      result: undefined,
    };
  });
}
