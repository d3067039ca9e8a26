import { AuditExportQuery } from '@sextant/business/audit/contract';
import { exportLogs } from '@sextant/business/audit/export-logs';
import { BusinessError } from '@sextant/business/kernel/business-error';
import { readReportingSettings } from '@sextant/business/settings/read-settings';
import { auditFilters, loadAuditLogFilters } from '../../../../features/audit-log/audit-log-filters.ts';
import { answerDownload } from '../../../../lib/answer-download.ts';

/** The log as filtered in the address, whole, as it is read from the database. */
export function GET(request: Request): Promise<Response> {
  return answerDownload(request, 'audit.export', async (ctx) => {
    const { searchParams } = new URL(request.url);
    const { zone } = await readReportingSettings(ctx.db);
    const filters = auditFilters(loadAuditLogFilters(searchParams), zone);
    const query = AuditExportQuery.safeParse({ filters, format: searchParams.get('format') });
    if (!query.success)
      throw new BusinessError('invalid', 'Ask for format=csv or format=json.', { field: 'format' });
    return exportLogs(ctx, query.data);
  });
}
