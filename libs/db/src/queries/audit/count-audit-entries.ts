import { count } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';
import { auditCondition, type AuditConditions } from './audit-condition.ts';

/** How many entries match. */
export async function countAuditEntries(tx: Transaction, asked: AuditConditions): Promise<number> {
  const rows = await tx.orm.select({ total: count() }).from(auditEntry).where(auditCondition(asked));
  return rows[0]?.total ?? 0;
}
