import { selectReportRun } from '@sextant/db/queries/reports/select-report-run';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import type { ReportRun, ReportRunTarget } from './contract.ts';
import { requireReportAccess } from './download/report-access.ts';
import { noSuchRun } from './no-such-run.ts';
import { toReportRun } from './to-report-run.ts';

/** A run with what its report comes to. Throws `not_found`. */
export async function getReportRun(ctx: Context, { runId }: ReportRunTarget): Promise<ReportRun> {
  requirePermission(ctx, 'reports.read');
  const row = await selectReportRun(ctx.db, runId);
  if (row === null) throw noSuchRun(runId);
  requireReportAccess(ctx, row);
  return toReportRun(row, ctx.now);
}
