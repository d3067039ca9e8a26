import { randomUUID } from 'node:crypto';
import { staffAccount } from '../../schema/staff-account.ts';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

type NewStaffRow = { id: string; name: string; email: string; role: string; passwordHash: string; now: Date };

/** Adds an account that signs in with a password. Returns false, and adds nothing, when the e-mail address is taken. */
export async function insertStaff(tx: Transaction, row: NewStaffRow): Promise<boolean> {
  const { id, name, email, role, passwordHash, now } = row;
  const added = await tx.orm
    .insert(staff)
    .values({ id, name, email, role, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: staff.email })
    .returning({ id: staff.id });
  if (added.length === 0) return false;
  await tx.orm.insert(staffAccount).values({
    id: randomUUID(),
    accountId: id,
    providerId: 'credential',
    userId: id,
    password: passwordHash,
    createdAt: now,
    updatedAt: now,
  });
  return true;
}
