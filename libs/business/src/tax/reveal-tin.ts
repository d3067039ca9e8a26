import { selectTaxTins } from '@sextant/db/queries/tax/select-tax-tins';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { RevealTin } from './contract.ts';
import type { RevealedTin } from './tax-answers.ts';
import { taxKey, type TaxContext } from './tax-key.ts';
import { openTin } from './tin-vault.ts';

export const REVEAL_TIN = {
  action: 'tax_payee.reveal_tin',
  resourceType: 'tax_payee',
} as const satisfies AuditDescriptor;

/** The whole number of a payee. Who asked and why is in the audit log before it is answered. */
export async function revealTin(ctx: TaxContext, input: RevealTin): Promise<RevealedTin> {
  requirePermission(ctx, 'tax.reveal');
  const { customerId, reason } = RevealTin.parse(input);
  const [kept] = await selectTaxTins(ctx.db.sql, [customerId]);
  if (kept === undefined) throw new BusinessError('not_found', 'No taxpayer number is known for this payee.');
  const result = { tin: openTin(taxKey(ctx), customerId, kept.cipher), tinType: kept.tinType };
  return audited(ctx, REVEAL_TIN, () => Promise.resolve({ result, resourceId: String(customerId), reason }));
}
