import type { ReportRunRow } from '@sextant/db/queries/reports/report-run-row';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import type { Context } from '../../kernel/context.ts';

type Run = Pick<ReportRunRow, 'type' | 'requestedByKind'>;

/** Refuses who may not see the report; tax forms need more than money, but for the counts that a machine gets. */
export function requireReportAccess(ctx: Pick<Context, 'actor'>, { type, requestedByKind }: Run): void {
  requirePermission(ctx, 'reports.read');
  if (type === '1099' && requestedByKind !== 'machine') requirePermission(ctx, 'tax.read');
}
