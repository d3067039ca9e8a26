import { asc, count, eq, gt, max, sql } from 'drizzle-orm';
import { staffSession } from '../../schema/staff-session.ts';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

export type StaffRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  lockedUntil: Date | null;
  openSessions: number;
  lastSignInAt: Date | null;
  createdAt: Date;
};

/** Every account by name, with its sessions that are not over at `now`. */
export async function selectStaff(tx: Transaction, now: Date): Promise<StaffRow[]> {
  const sessions = tx.orm
    .select({
      staffId: staffSession.userId,
      openSessions: count().as('open_sessions'),
      lastSignInAt: max(staffSession.createdAt).as('last_sign_in_at'),
    })
    .from(staffSession)
    .where(gt(staffSession.expiresAt, now))
    .groupBy(staffSession.userId)
    .as('sessions');
  return tx.orm
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      isDisabled: staff.banned,
      hasSecondFactor: staff.twoFactorEnabled,
      lockedUntil: staff.lockedUntil,
      openSessions: sql<number>`coalesce(${sessions.openSessions}, 0)`.mapWith(Number),
      lastSignInAt: sessions.lastSignInAt,
      createdAt: staff.createdAt,
    })
    .from(staff)
    .leftJoin(sessions, eq(sessions.staffId, staff.id))
    .orderBy(asc(staff.name), asc(staff.id));
}
