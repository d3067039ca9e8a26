import { insertTaxCorrection } from '@sextant/db/queries/tax/insert-tax-correction';
import { selectTaxPayee } from '@sextant/db/queries/tax/select-tax-payee';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { AddTaxCorrection } from './contract.ts';
import { readTaxYear } from './read-tax-year.ts';

export const ADD_TAX_CORRECTION = {
  action: 'tax_correction.add',
  resourceType: 'tax_payee',
} as const satisfies AuditDescriptor;

/** Adds to what a payee's form says. Nothing is ever taken out of the log: a mistake is corrected by its opposite. */
export async function addTaxCorrection(ctx: Context, input: AddTaxCorrection): Promise<{ id: number }> {
  requirePermission(ctx, 'tax.write');
  const { year, customerId, reason, ...correction } = AddTaxCorrection.parse(input);
  await readTaxYear(ctx, year);
  const payee = await selectTaxPayee(ctx.db.sql, customerId);
  if (payee === null) throw new BusinessError('not_found', 'There is no such customer.');
  return audited(ctx, ADD_TAX_CORRECTION, async (tx) => {
    const id = await insertTaxCorrection(tx, {
      ...correction,
      customerId,
      taxYear: year,
      reason,
      createdAt: ctx.now,
      createdBy: ctx.actor.name,
    });
    return {
      result: { id },
      resourceId: String(customerId),
      after: { id, year, ...correction },
      reason,
    };
  });
}
