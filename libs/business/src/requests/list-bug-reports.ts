import { selectBugReportCount, selectBugReports } from '@sextant/db/queries/requests/select-bug-reports';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import type { Context } from '../kernel/context.ts';
import { fromCursor } from '../kernel/page-cursor.ts';
import { BugReportQuery, type BugReport, type Page } from './contract.ts';
import { toPage } from './to-page.ts';

/** One page of bug reports, newest first. */
export async function listBugReports(ctx: Context, input: BugReportQuery): Promise<Page<BugReport>> {
  requirePermission(ctx, 'requests.read');
  const { cursor, limit, ...conditions } = BugReportQuery.parse(input);
  const [found, total, leftOut] = await Promise.all([
    selectBugReports(ctx.db.sql, conditions, { after: fromCursor(cursor), limit: limit + 1 }),
    selectBugReportCount(ctx.db.sql, conditions),
    conditions.isInternal ? 0 : selectBugReportCount(ctx.db.sql, { ...conditions, isInternal: true }),
  ]);
  return toPage(found, {
    limit,
    total,
    leftOut,
    endOf: (report) => ({ at: report.reportedAt, id: report.id }),
  });
}
