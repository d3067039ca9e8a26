import { eq, sql } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

type Failure = { staffId: string; maxFailures: number; lockUntil: Date };

/** Counts one more wrong password; the last one allowed locks the account and starts a new count. Returns whether it locked. */
export async function updateFailedSignIns(tx: Transaction, failure: Failure): Promise<boolean> {
  const isLast = sql`${staff.failedSignIns} + 1 >= ${failure.maxFailures}`;
  const rows = await tx.orm
    .update(staff)
    .set({
      failedSignIns: sql`case when ${isLast} then 0 else ${staff.failedSignIns} + 1 end`,
      lockedUntil: sql`case when ${isLast} then ${failure.lockUntil.toISOString()}::timestamptz else ${staff.lockedUntil} end`,
    })
    .where(eq(staff.id, failure.staffId))
    .returning({ failedSignIns: staff.failedSignIns });
  return rows[0]?.failedSignIns === 0;
}
