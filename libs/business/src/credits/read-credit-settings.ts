import { selectSetting } from '@sextant/db/queries/settings/select-setting';
import type { Transaction } from '@sextant/db/transaction';
import { CreditSettings } from './contract.ts';

const DEFAULT: CreditSettings = { largestAction: 10_000 };

/** How much one action of staff may move; 10,000 credits until somebody chose. */
export async function readCreditSettings(tx: Transaction): Promise<CreditSettings> {
  return CreditSettings.parse((await selectSetting(tx, 'credits')) ?? DEFAULT);
}
