import { eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

/** Forgets wrong passwords and opens a locked account. */
export async function clearFailedSignIns(tx: Transaction, staffId: string): Promise<void> {
  await tx.orm.update(staff).set({ failedSignIns: 0, lockedUntil: null }).where(eq(staff.id, staffId));
}
