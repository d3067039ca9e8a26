import { selectReportRuns } from '@sextant/db/queries/reports/select-report-runs';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { ListReportRuns, type ReportRunSummary } from './contract.ts';
import { toReportRunSummary } from './to-report-run.ts';

/** The runs of everybody, newest first. */
export async function listReportRuns(
  ctx: Context,
  input: ListReportRuns,
): Promise<{ items: ReportRunSummary[] }> {
  requirePermission(ctx, 'reports.read');
  const { type, status, limit } = ListReportRuns.parse(input);
  const rows = await selectReportRuns(ctx.db, {
    limit,
    ...(type === undefined ? {} : { type }),
    ...(status === undefined ? {} : { status }),
  });
  return { items: rows.map((row) => toReportRunSummary(row, ctx.now)) };
}
