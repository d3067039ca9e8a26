import { selectStaffSessions } from '@sextant/db/queries/access/select-staff-sessions';
import type { Context } from '../kernel/context.ts';
import type { OwnSession } from './contract.ts';
import { describeDevice } from './describe-device.ts';
import { ownStaffId } from './own-staff-id.ts';

/** Where the person who asks is signed in, newest first; `sessionId` is the one they ask from. */
export async function listOwnSessions(
  ctx: Context & { sessionId?: string | undefined },
): Promise<{ items: OwnSession[] }> {
  const rows = await selectStaffSessions(ctx.db, ownStaffId(ctx), ctx.now);
  return {
    items: rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
      id,
      device: describeDevice(userAgent),
      createdAt,
      expiresAt,
      isThisOne: id === ctx.sessionId,
    })),
  };
}
