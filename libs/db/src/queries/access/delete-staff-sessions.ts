import { and, eq, ne } from 'drizzle-orm';
import { staffSession } from '../../schema/staff-session.ts';
import type { Transaction } from '../../transaction.ts';

type Which = { staffId: string; exceptSessionId?: string };

/** Signs a person out everywhere, or everywhere but here. Returns how many sessions ended. */
export async function deleteStaffSessions(
  tx: Transaction,
  { staffId, exceptSessionId }: Which,
): Promise<number> {
  const others = exceptSessionId === undefined ? undefined : ne(staffSession.id, exceptSessionId);
  const gone = await tx.orm
    .delete(staffSession)
    .where(and(eq(staffSession.userId, staffId), others))
    .returning({ id: staffSession.id });
  return gone.length;
}
