import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { staffSession } from '../../schema/staff-session.ts';
import type { Transaction } from '../../transaction.ts';

export type StaffSessionRow = { id: string; userAgent: string | null; createdAt: Date; expiresAt: Date };

/** A person's sessions that are not over at `now`, newest first. */
export async function selectStaffSessions(
  tx: Transaction,
  staffId: string,
  now: Date,
): Promise<StaffSessionRow[]> {
  return tx.orm
    .select({
      id: staffSession.id,
      userAgent: staffSession.userAgent,
      createdAt: staffSession.createdAt,
      expiresAt: staffSession.expiresAt,
    })
    .from(staffSession)
    .where(and(eq(staffSession.userId, staffId), gt(staffSession.expiresAt, now)))
    .orderBy(desc(staffSession.createdAt), asc(staffSession.id))
    .limit(100);
}
