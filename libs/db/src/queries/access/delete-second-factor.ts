import { eq } from 'drizzle-orm';
import { staffTwoFactor } from '../../schema/staff-two-factor.ts';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

/** Removes the second factor with its backup codes: the password alone signs in until a new one is set up. */
export async function deleteSecondFactor(tx: Transaction, staffId: string): Promise<void> {
  await tx.orm.delete(staffTwoFactor).where(eq(staffTwoFactor.userId, staffId));
  await tx.orm.update(staff).set({ twoFactorEnabled: false }).where(eq(staff.id, staffId));
}
