import { count } from 'drizzle-orm';
import { staff } from '../../schema/staff.ts';
import type { Transaction } from '../../transaction.ts';

export async function countStaff(tx: Transaction): Promise<number> {
  const rows = await tx.orm.select({ total: count() }).from(staff);
  return rows[0]?.total ?? 0;
}
