import { requirePermission } from '../../access/require-permission.ts';
import type { Context } from '../../kernel/context.ts';
import type { FinancialReportType } from '../contract.ts';

/** Refuses who may not see the report; tax forms need more than money. */
export function requireReportAccess(ctx: Pick<Context, 'actor'>, type: FinancialReportType): void {
  requirePermission(ctx, 'reports.read');
  if (type === '1099') requirePermission(ctx, 'tax.read');
}
