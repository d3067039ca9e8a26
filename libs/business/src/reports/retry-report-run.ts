import { lockReportRun } from '@sextant/db/queries/reports/lock-report-run';
import { updateReportRunRetried } from '@sextant/db/queries/reports/update-report-run-retried';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { ReportRunTarget } from './contract.ts';
import { noSuchRun } from './no-such-run.ts';

export const RETRY_REPORT_RUN = {
  action: 'report.retry',
  resourceType: 'report_run',
} as const satisfies AuditDescriptor;

/** Queues a run again that failed or was cancelled. */
export async function retryReportRun(ctx: Context, { runId }: ReportRunTarget): Promise<void> {
  requirePermission(ctx, 'reports.run');
  return audited(ctx, RETRY_REPORT_RUN, async (tx) => {
    const run = await lockReportRun(tx, runId);
    if (run === null) throw noSuchRun(runId);
    if (run.status !== 'failed' && run.status !== 'cancelled')
      throw new BusinessError(
        'conflict',
        `The report is ${run.status}. Only one that failed or was cancelled is made again.`,
      );
    await updateReportRunRetried(tx, runId);
    return {
      result: undefined,
      resourceId: runId,
      before: { status: run.status, error: run.error },
      after: { status: 'pending' },
    };
  });
}
