import { desc } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';

/** The newest entry's sequence; 0 in an empty log. */
export async function selectAuditHead(tx: Transaction): Promise<number> {
  const rows = await tx.orm
    .select({ sequence: auditEntry.sequence })
    .from(auditEntry)
    .orderBy(desc(auditEntry.sequence))
    .limit(1);
  return rows[0]?.sequence ?? 0;
}
