import { insertClosedMonth } from '@sextant/db/queries/months/insert-closed-month';
import { lockMoney } from '@sextant/db/queries/months/lock-money';
import { selectFactSums } from '@sextant/db/queries/months/select-fact-sums';
import { requirePermission } from '../../kernel/actors/require-permission.ts';
import { audited } from '../../audit/audited.ts';
import type { AuditDescriptor } from '../../kernel/audit-descriptor.ts';
import { BusinessError } from '../../kernel/business-error.ts';
import type { Context } from '../../kernel/context.ts';
import { readReportingSettings } from '../../settings/read-settings.ts';
import { REPORT_DEFINITIONS } from '../making/report-definitions.ts';
import { CloseMonth } from './contract.ts';
import { monthFigures } from './month-figures.ts';
import { monthSpan } from './month-span.ts';

export const CLOSE_MONTH = {
  action: 'month.close',
  resourceType: 'month',
} as const satisfies AuditDescriptor;

/**
 * Keeps a month that is over as it is reported now, for good. Nobody can open it again: what comes later becomes a
 * restatement. Writers of money wait meanwhile, so that every row is either in the figures or late.
 */
export async function closeMonth(ctx: Context, input: CloseMonth): Promise<void> {
  requirePermission(ctx, 'months.close');
  const { month, reason } = CloseMonth.parse(input);
  return audited(ctx, CLOSE_MONTH, async (tx) => {
    const { zone, currency } = await readReportingSettings(tx);
    const span = monthSpan(month, zone);
    if (span.to.getTime() > ctx.now.getTime())
      throw new BusinessError(
        'conflict',
        `${month} is not over yet. Close it from the first day of the next month on.`,
      );
    await lockMoney(tx);
    const figures = monthFigures(await selectFactSums(tx, 'recorded', span));
    const isNew = await insertClosedMonth(tx, {
      month,
      fromAt: span.from,
      toAt: span.to,
      zone,
      currency,
      closedAt: ctx.now,
      closedById: ctx.actor.id,
      closedByName: ctx.actor.name,
      reason,
      definitions: Object.values(REPORT_DEFINITIONS),
      figures,
    });
    if (!isNew)
      throw new BusinessError(
        'conflict',
        `${month} is closed already. What came later is in its restatements.`,
      );
    return { result: undefined, resourceId: month, after: { zone, currency, figures }, reason };
  });
}
