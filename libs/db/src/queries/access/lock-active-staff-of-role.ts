import { and, asc, eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

/** The ids of those who have the role and may sign in, held until the transaction is over, so that two cannot remove each other. */
export async function lockActiveStaffOfRole(tx: Transaction, role: string): Promise<string[]> {
  const rows = await tx.orm
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, role), eq(staff.banned, false)))
    .orderBy(asc(staff.id))
    .for('update');
  return rows.map((row) => row.id);
}
