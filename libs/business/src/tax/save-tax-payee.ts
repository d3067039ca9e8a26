import { lockTaxPayee, upsertTaxPayee, type TaxPayeeRow } from '@sextant/db/queries/tax/upsert-tax-payee';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import { SaveTaxPayee } from './contract.ts';
import { parseTin } from './parse-tin.ts';
import { taxKey, type TaxContext } from './tax-key.ts';
import { digestTin, sealTin } from './tin-vault.ts';

export const SAVE_TAX_PAYEE = {
  action: 'tax_payee.save',
  resourceType: 'tax_payee',
} as const satisfies AuditDescriptor;

/** Keeps what a W-9 or W-8 says. The audit log learns the last four digits of the number and no more. */
export async function saveTaxPayee(ctx: TaxContext, input: SaveTaxPayee): Promise<void> {
  requirePermission(ctx, 'tax.write');
  const { tin, ...profile } = SaveTaxPayee.parse(input);
  if (profile.tinType === null && typeof tin === 'string')
    throw new BusinessError('invalid', 'Say whether it is an SSN, an EIN or an ITIN.', { field: 'tinType' });
  return audited(ctx, SAVE_TAX_PAYEE, async (tx) => {
    const found = await lockTaxPayee(tx, profile.customerId);
    if (found === null) throw new BusinessError('not_found', 'There is no such customer.');
    const before = found.payee;
    const accountNumber = before?.accountNumber ?? `P${String(profile.customerId).padStart(8, '0')}`;
    const number = tin === undefined ? numberOf(before) : seal(ctx, profile, tin);
    if (tin === undefined && before?.tinCipher && before.tinType !== profile.tinType)
      throw new BusinessError('invalid', 'Enter the number anew when its kind changes.', { field: 'tin' });
    const after = { ...profile, ...number, accountNumber, updatedAt: ctx.now };
    await upsertTaxPayee(tx, after);
    return {
      result: undefined,
      resourceId: String(profile.customerId),
      before: before && shown(before),
      after: shown(after),
    };
  });
}

type KeptNumber = Pick<TaxPayeeRow, 'tinCipher' | 'tinLastFour' | 'tinDigest'>;

function seal(ctx: TaxContext, profile: Omit<SaveTaxPayee, 'tin'>, tin: string | null): KeptNumber {
  if (tin === null || profile.tinType === null) return numberOf(null);
  const digits = parseTin(tin, profile.tinType);
  const key = taxKey(ctx);
  return {
    tinCipher: sealTin(key, profile.customerId, digits),
    tinLastFour: digits.slice(-4),
    tinDigest: digestTin(key, digits),
  };
}

function numberOf(payee: TaxPayeeRow | null): KeptNumber {
  return {
    tinCipher: payee?.tinCipher ?? null,
    tinLastFour: payee?.tinLastFour ?? null,
    tinDigest: payee?.tinDigest ?? null,
  };
}

function shown({ tinCipher: _cipher, tinDigest: _digest, updatedAt: _at, ...rest }: TaxPayeeRow) {
  return rest;
}
