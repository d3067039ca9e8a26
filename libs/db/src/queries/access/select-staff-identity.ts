import { eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

export type StaffIdentity = { id: string; name: string; email: string; role: string };

/** Who a staff id stands for; null when it stands for nobody. */
export async function selectStaffIdentity(tx: Transaction, staffId: string): Promise<StaffIdentity | null> {
  const rows = await tx.orm
    .select({ id: staff.id, name: staff.name, email: staff.email, role: staff.role })
    .from(staff)
    .where(eq(staff.id, staffId));
  return rows[0] ?? null;
}
