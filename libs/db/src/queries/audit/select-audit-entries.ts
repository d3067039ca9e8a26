import { desc } from 'drizzle-orm';
import { auditEntry } from '../../schema/audit-entry.ts';
import type { Transaction } from '../../transaction.ts';
import { auditCondition, type AuditConditions } from './audit-condition.ts';
import type { AuditEntryRow } from './insert-audit-entry.ts';

type Page = { limit: number; offset: number };

/** One page of the log, newest first. */
export async function selectAuditEntries(
  tx: Transaction,
  asked: AuditConditions,
  page: Page,
): Promise<AuditEntryRow[]> {
  return tx.orm
    .select()
    .from(auditEntry)
    .where(auditCondition(asked))
    .orderBy(desc(auditEntry.sequence))
    .limit(page.limit)
    .offset(page.offset);
}
