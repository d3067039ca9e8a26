import { countAuditEntries } from '@sextant/db/queries/audit/count-audit-entries';
import type { AuditEntryRow } from '@sextant/db/queries/audit/insert-audit-entry';
import { selectAuditEntries } from '@sextant/db/queries/audit/select-audit-entries';
import { selectAuditHead } from '@sextant/db/queries/audit/select-audit-head';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { auditConditions } from './audit-conditions.ts';
import type { AuditExportFormat, AuditExportQuery } from './contract.ts';
import { csvOfEntries, jsonOfEntries } from './entries-as-text.ts';
import { AUDIT_EXPORT } from './read-actions.ts';
import { recordRead } from './record-read.ts';

const PAGE = 1000;

export type AuditExportStream = { fileName: string; contentType: string; chunks: AsyncGenerator<string> };

const CONTENT_TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const satisfies Record<
  AuditExportFormat,
  string
>;

/** Every entry the filters leave, newest first, in pieces. The export is noted before its first entry leaves. */
export async function exportLogs(
  ctx: Context,
  { filters, format }: AuditExportQuery,
): Promise<AuditExportStream> {
  requirePermission(ctx, 'audit.export');
  const through = await selectAuditHead(ctx.db);
  const entries = await countAuditEntries(ctx.db, auditConditions(filters, through));
  await recordRead(ctx, AUDIT_EXPORT, { filters, format, entries });
  const pages = pagesOf(ctx, { filters, through });
  return {
    fileName: `audit-log-${ctx.now.toISOString().slice(0, 10)}.${format}`,
    contentType: CONTENT_TYPES[format],
    chunks: format === 'csv' ? csvOfEntries(pages) : jsonOfEntries(pages),
  };
}

type Export = Pick<AuditExportQuery, 'filters'> & { through: number };

/** Goes on below the last sequence instead of counting rows from the top: each page costs the same. */
async function* pagesOf(ctx: Context, { filters, through }: Export): AsyncGenerator<AuditEntryRow[]> {
  let below = through;
  for (;;) {
    const rows = await selectAuditEntries(ctx.db, auditConditions(filters, below), {
      limit: PAGE,
      offset: 0,
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    below = last.sequence - 1;
  }
}
