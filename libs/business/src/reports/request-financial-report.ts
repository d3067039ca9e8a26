import { insertReportRun } from '@sextant/db/queries/reports/insert-report-run';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import { readReportingSettings } from '../settings/read-settings.ts';
import { RequestFinancialReport, type ReportRun } from './contract.ts';
import { countTaxForms } from '../tax/count-tax-forms.ts';
import { taxRows } from '../tax/tax-rows.ts';
import { requireReportRange } from './require-report-range.ts';
import { toReportRun } from './to-report-run.ts';

export const REQUEST_FINANCIAL_REPORT = {
  action: 'report.request',
  resourceType: 'report_run',
} as const satisfies AuditDescriptor;

/**
 * Queues a report over a half-open range of days of the reporting zone. A worker makes it; ask for the run to follow it.
 * Tax forms of a year without published thresholds are refused at once.
 */
export async function requestFinancialReport(
  ctx: Context,
  input: RequestFinancialReport,
): Promise<ReportRun> {
  requirePermission(ctx, 'reports.run');
  const asked = RequestFinancialReport.parse(input);
  requireReportRange(asked);
  if (asked.type === '1099') await requireTaxYear(ctx, Number(asked.fromDay.slice(0, 4)));
  return audited(ctx, REQUEST_FINANCIAL_REPORT, async (tx) => {
    const { zone, currency } = await readReportingSettings(tx);
    const { kind, id, name } = ctx.actor;
    const row = await insertReportRun(tx, {
      ...asked,
      zone,
      currency,
      requestedByKind: kind,
      requestedById: id,
      requestedByName: name,
      createdAt: ctx.now,
    });
    return { result: toReportRun(row, ctx.now), resourceId: row.id, after: { ...asked, zone, currency } };
  });
}

/** People need the permission to see the forms; a machine gets their counts. */
async function requireTaxYear(ctx: Context, year: number): Promise<void> {
  await (ctx.actor.kind === 'machine' ? countTaxForms(ctx, year) : taxRows(ctx, year));
}
