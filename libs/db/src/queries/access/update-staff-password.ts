import { and, eq } from 'drizzle-orm';
import { staffAccount } from '../../schema/staff-account.ts';
import type { Transaction } from '../../transaction.ts';

type Change = { staffId: string; passwordHash: string; now: Date };

export async function updateStaffPassword(
  tx: Transaction,
  { staffId, passwordHash, now }: Change,
): Promise<void> {
  await tx.orm
    .update(staffAccount)
    .set({ password: passwordHash, updatedAt: now })
    .where(and(eq(staffAccount.userId, staffId), eq(staffAccount.providerId, 'credential')));
}
