import { upsertSetting } from '@sextant/db/queries/settings/upsert-setting';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import type { Context } from '../kernel/context.ts';
import { TaxPayer } from './contract.ts';
import { readTaxPayer, TAX_PAYER_KEY } from './read-tax-payer.ts';

export const SAVE_TAX_PAYER = {
  action: 'tax_payer.save',
  resourceType: 'tax_payer',
} as const satisfies AuditDescriptor;

/** Says who pays: the filer on every form. */
export async function saveTaxPayer(ctx: Context, input: TaxPayer): Promise<void> {
  requirePermission(ctx, 'tax.write');
  const payer = TaxPayer.parse(input);
  return audited(ctx, SAVE_TAX_PAYER, async (tx) => {
    const before = await readTaxPayer(tx);
    await upsertSetting(tx, { key: TAX_PAYER_KEY, value: payer, now: ctx.now });
    return { resourceId: TAX_PAYER_KEY, before, after: payer, result: undefined };
  });
}
