import { eq } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

export type SigningInStaff = {
  id: string;
  name: string;
  role: string;
  isDisabled: boolean;
  lockedUntil: Date | null;
};

/** Holds the account until the transaction is over, so that guesses come one after the other; null when there is none. */
export async function lockStaffByEmail(tx: Transaction, email: string): Promise<SigningInStaff | null> {
  const rows = await tx.orm
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      isDisabled: staff.banned,
      lockedUntil: staff.lockedUntil,
    })
    .from(staff)
    .where(eq(staff.email, email))
    .for('update');
  return rows[0] ?? null;
}
