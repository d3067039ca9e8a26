import { eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

export type LockedStaff = {
  id: string;
  name: string;
  email: string;
  role: string;
  isDisabled: boolean;
  hasSecondFactor: boolean;
};

/** Holds an account until the transaction is over; null when there is none. */
export async function lockStaff(tx: Transaction, staffId: string): Promise<LockedStaff | null> {
  const rows = await tx.orm
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      isDisabled: staff.banned,
      hasSecondFactor: staff.twoFactorEnabled,
    })
    .from(staff)
    .where(eq(staff.id, staffId))
    .for('update');
  return rows[0] ?? null;
}
