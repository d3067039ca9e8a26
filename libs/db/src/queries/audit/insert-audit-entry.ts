import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';

export type AuditEntryRow = typeof auditEntry.$inferSelect;

/** Appends one entry; fails when its sequence is taken. */
export async function insertAuditEntry(tx: Transaction, row: AuditEntryRow): Promise<void> {
  await tx.orm.insert(auditEntry).values(row);
}
