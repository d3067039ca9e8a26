import { and, eq } from 'drizzle-orm';
import { staffSession } from '../../schema/staff-session.ts';
import type { Transaction } from '../../transaction.ts';

/** Ends one session of a person; returns its user agent, or null when the person has no such session. */
export async function deleteStaffSession(
  tx: Transaction,
  session: { id: string; staffId: string },
): Promise<{ userAgent: string } | null> {
  const gone = await tx.orm
    .delete(staffSession)
    .where(and(eq(staffSession.id, session.id), eq(staffSession.userId, session.staffId)))
    .returning({ userAgent: staffSession.userAgent });
  return gone[0] === undefined ? null : { userAgent: gone[0].userAgent ?? '' };
}
