import { eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

type Change = { staffId: string; isDisabled: boolean; reason: string; now: Date };

/** Shuts an account or opens it again. */
export async function updateStaffDisabled(
  tx: Transaction,
  { staffId, isDisabled, reason, now }: Change,
): Promise<void> {
  await tx.orm
    .update(staff)
    .set({ banned: isDisabled, banReason: isDisabled ? reason : null, updatedAt: now })
    .where(eq(staff.id, staffId));
}
