import { lockReportRun } from '@sextant/db/queries/reports/lock-report-run';
import { updateReportRunCancelled } from '@sextant/db/queries/reports/update-report-run-cancelled';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { ReportRunTarget } from './contract.ts';
import { noSuchRun } from './no-such-run.ts';

export const CANCEL_REPORT_RUN = {
  action: 'report.cancel',
  resourceType: 'report_run',
} as const satisfies AuditDescriptor;

/** Stops a run that waits or is in the making. The worker notices within seconds and removes what it wrote. */
export async function cancelReportRun(ctx: Context, { runId }: ReportRunTarget): Promise<void> {
  requirePermission(ctx, 'reports.run');
  return audited(ctx, CANCEL_REPORT_RUN, async (tx) => {
    const run = await lockReportRun(tx, runId);
    if (run === null) throw noSuchRun(runId);
    if (run.status !== 'pending' && run.status !== 'processing')
      throw new BusinessError('conflict', `The report is ${run.status}. There is nothing to cancel.`);
    await updateReportRunCancelled(tx, { id: runId, now: ctx.now });
    return {
      result: undefined,
      resourceId: runId,
      before: { status: run.status },
      after: { status: 'cancelled' },
    };
  });
}
