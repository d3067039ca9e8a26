import { desc, sql } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';

export type AuditChainHead = { sequence: number; hash: Buffer };

/** Holds the end of the chain until the transaction is over, and returns it; null when the log is empty. */
export async function lockAuditChain(tx: Transaction): Promise<AuditChainHead | null> {
  await tx.orm.execute(sql`select pg_advisory_xact_lock(hashtext('audit_entry'))`);
  const rows = await tx.orm
    .select({ sequence: auditEntry.sequence, hash: auditEntry.hash })
    .from(auditEntry)
    .orderBy(desc(auditEntry.sequence))
    .limit(1);
  return rows[0] ?? null;
}
