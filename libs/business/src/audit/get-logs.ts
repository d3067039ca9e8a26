import { countAuditEntries } from '@sextant/db/queries/audit/count-audit-entries';
import type { AuditEntryRow } from '@sextant/db/queries/audit/insert-audit-entry';
import { selectAuditEntries } from '@sextant/db/queries/audit/select-audit-entries';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { StaffRole } from '../kernel/actors/staff-role.ts';
import type { Context } from '../kernel/context.ts';
import { auditConditions } from './audit-conditions.ts';
import { toJson } from './canonical-json.ts';
import type { AuditLogEntry, AuditLogPage, AuditLogQuery } from './contract.ts';
import { AUDIT_READ } from './read-actions.ts';
import { recordRead } from './record-read.ts';

/** A page of the log, newest first. That it was read becomes an entry too, which this page does not show yet. */
export async function getLogs(ctx: Context, query: AuditLogQuery): Promise<AuditLogPage> {
  requirePermission(ctx, 'audit.read');
  const { filters, limit, offset } = query;
  const conditions = auditConditions(filters, null);
  const [rows, total] = await Promise.all([
    selectAuditEntries(ctx.db, conditions, { limit, offset }),
    countAuditEntries(ctx.db, conditions),
  ]);
  await recordRead(ctx, AUDIT_READ, { filters, limit, offset });
  return { items: rows.map(asLogEntry), total, limit, offset };
}

function asLogEntry(row: AuditEntryRow): AuditLogEntry {
  const role = StaffRole.safeParse(row.actorRole);
  return {
    sequence: row.sequence,
    occurredAt: row.occurredAt,
    actor: {
      kind: row.actorKind,
      id: row.actorId,
      name: row.actorName,
      role: role.success ? role.data : null,
    },
    action: row.action,
    resourceType: row.resourceType,
    resourceId: row.resourceId,
    before: toJson(row.before),
    after: toJson(row.after),
    reason: row.reason,
    requestId: row.requestId,
    hash: row.hash.toString('hex'),
  };
}
