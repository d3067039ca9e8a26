import { desc } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';

/** The newest entry's sequence; 0 in an empty log. */
export async function selectAuditHead(tx: Transaction): Promise<number> {
  return (await selectAuditLink(tx))?.sequence ?? 0;
}

/** The newest entry's sequence and hash; null in an empty log. */
export async function selectAuditLink(tx: Transaction): Promise<{ sequence: number; hash: Buffer } | null> {
  const rows = await tx.orm
    .select({ sequence: auditEntry.sequence, hash: auditEntry.hash })
    .from(auditEntry)
    .orderBy(desc(auditEntry.sequence))
    .limit(1);
  return rows[0] ?? null;
}
