import { AuditExportQuery } from '@sextant/business/audit/contract';
import { exportLogs } from '@sextant/business/audit/export-logs';
import { parseInput } from '@sextant/business/kernel/parse-input';
import { readReportingSettings } from '@sextant/business/settings/read-settings';
import { auditFilters, loadAuditLogFilters } from '../../../../features/audit-log/audit-log-filters.ts';
import { answerDownload } from '../../../../lib/answer-download.ts';

/** The log as filtered in the address, whole, as it is read from the database. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'audit.export', async (ctx) => {
    const { searchParams } = new URL(request.url);
    const { zone } = await readReportingSettings(ctx.db);
    const filters = auditFilters(loadAuditLogFilters(searchParams), zone);
    return exportLogs(ctx, parseInput(AuditExportQuery, { filters, format: searchParams.get('format') }));
  });
}
