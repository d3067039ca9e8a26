import { deleteStaffSession } from '@sextant/db/queries/access/delete-staff-session';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { describeDevice } from './describe-device.ts';
import { ownStaffId } from './own-staff-id.ts';

export const SESSION_REVOKE = {
  action: 'session.revoke',
  resourceType: 'session',
} as const satisfies AuditDescriptor;

/** Ends one of the person's own sessions. Throws `not_found` for anybody else's. */
export async function revokeOwnSession(ctx: Context, input: { sessionId: string }): Promise<void> {
  const staffId = ownStaffId(ctx);
  return audited(ctx, SESSION_REVOKE, async (tx) => {
    const gone = await deleteStaffSession(tx, { id: input.sessionId, staffId });
    if (gone === null) throw new BusinessError('not_found', 'This session is over already.');
    return {
      resourceId: input.sessionId,
      before: { device: describeDevice(gone.userAgent) },
      result: undefined,
    };
  });
}
