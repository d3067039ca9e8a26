import { lockBugReport, updateBugReport } from '@sextant/db/queries/requests/update-request';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { CloseBugReport } from './contract.ts';

export const CLOSE_BUG_REPORT = {
  action: 'bug_report.close',
  resourceType: 'bug_report',
} as const satisfies AuditDescriptor;

/** Resolves or declines an open bug report and keeps the reason. */
export async function closeBugReport(ctx: Context, input: CloseBugReport): Promise<{ id: string }> {
  requirePermission(ctx, 'requests.decide');
  const { id, status, reason } = CloseBugReport.parse(input);
  return audited(ctx, CLOSE_BUG_REPORT, async (tx) => {
    const report = await lockBugReport(tx, id);
    if (report === null) throw new BusinessError('not_found', 'There is no such bug report.');
    if (report.status !== 'open')
      throw new BusinessError('conflict', `Somebody ${report.status} it already. Load the list again.`);
    await updateBugReport(tx, {
      id,
      status,
      closedAt: ctx.now,
      closedBy: ctx.actor.name,
      resolution: reason,
    });
    return { result: { id }, resourceId: id, before: { status: report.status }, after: { status }, reason };
  });
}
