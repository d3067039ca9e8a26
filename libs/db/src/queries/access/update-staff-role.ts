import { eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

export async function updateStaffRole(
  tx: Transaction,
  change: { staffId: string; role: string; now: Date },
): Promise<void> {
  await tx.orm
    .update(staff)
    .set({ role: change.role, updatedAt: change.now })
    .where(eq(staff.id, change.staffId));
}
