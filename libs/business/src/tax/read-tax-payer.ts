import { selectSetting } from '@sextant/db/queries/settings/select-setting';
import type { Transaction } from '@sextant/db/transaction';
import { TaxPayer } from './contract.ts';

/** The setting that holds who pays. */
export const TAX_PAYER_KEY = 'tax_payer';

/** Who pays; null until somebody filled it in. */
export async function readTaxPayer(tx: Transaction): Promise<TaxPayer | null> {
  const kept = await selectSetting(tx, TAX_PAYER_KEY);
  return kept === undefined ? null : TaxPayer.parse(kept);
}
