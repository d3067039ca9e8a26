import { deleteStaffSessions } from '@sextant/db/queries/access/delete-staff-sessions';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import { ownStaffId } from './own-staff-id.ts';

export const SESSION_REVOKE_OTHERS = {
  action: 'session.revoke_others',
  resourceType: 'session',
} as const satisfies AuditDescriptor;

/** Signs the person out everywhere but where they ask from. */
export async function revokeOtherSessions(
  ctx: Context & { sessionId?: string | undefined },
): Promise<{ endedSessions: number }> {
  const staffId = ownStaffId(ctx);
  const { sessionId } = ctx;
  return audited(ctx, SESSION_REVOKE_OTHERS, async (tx) => {
    const which = sessionId === undefined ? { staffId } : { staffId, exceptSessionId: sessionId };
    const endedSessions = await deleteStaffSessions(tx, which);
    return { resourceId: null, after: { endedSessions }, result: { endedSessions } };
  });
}
