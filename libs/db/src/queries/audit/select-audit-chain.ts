import { and, asc, gt, lte } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';
import type { AuditEntryRow } from './insert-audit-entry.ts';

type Stretch = { after: number; through: number; limit: number };

/** A stretch of the chain in its order. */
export async function selectAuditChain(
  tx: Transaction,
  { after, through, limit }: Stretch,
): Promise<AuditEntryRow[]> {
  return tx.orm
    .select()
    .from(auditEntry)
    .where(and(gt(auditEntry.sequence, after), lte(auditEntry.sequence, through)))
    .orderBy(asc(auditEntry.sequence))
    .limit(limit);
}
