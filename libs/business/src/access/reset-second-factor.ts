import { deleteSecondFactor } from '@sextant/db/queries/access/delete-second-factor';
import { deleteStaffSessions } from '@sextant/db/queries/access/delete-staff-sessions';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffTarget } from './contract.ts';
import { loadStaffForChange } from './load-staff-for-change.ts';
import { refuseSelf } from './refuse-self.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_RESET_SECOND_FACTOR = {
  action: 'staff.reset_second_factor',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** For somebody who lost their authenticator: the password alone signs in until they set up another. */
export async function resetSecondFactor(ctx: Context, { staffId, reason }: StaffTarget): Promise<void> {
  requirePermission(ctx, 'staff.manage');
  refuseSelf(ctx, staffId, 'reset the second factor of');
  return audited(ctx, STAFF_RESET_SECOND_FACTOR, async (tx) => {
    const { email, hasSecondFactor } = await loadStaffForChange(tx, staffId);
    await deleteSecondFactor(tx, staffId);
    const endedSessions = await deleteStaffSessions(tx, { staffId });
    const before = { email, hasSecondFactor };
    return {
      resourceId: staffId,
      before,
      after: { email, hasSecondFactor: false, endedSessions },
      reason,
      result: undefined,
    };
  });
}
