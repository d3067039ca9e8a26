import { selectCreditAccount } from '@sextant/db/queries/credits/select-credit-account';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { CreditAccount } from './contract.ts';
import { readCreditSettings } from './read-credit-settings.ts';
import { refundable } from './refundable.ts';

/** What a customer has, how it came about, and what staff may do about it. Throws `not_found`. */
export async function getCreditAccount(ctx: Context, customerId: number): Promise<CreditAccount> {
  requirePermission(ctx, 'money.read');
  const [account, { largestAction }] = await Promise.all([
    selectCreditAccount(ctx.db, customerId, false),
    readCreditSettings(ctx.db),
  ]);
  if (account === null) throw new BusinessError('not_found', 'There is no such customer.');
  const { status: _status, ...sums } = account;
  return { customerId, ...sums, refundable: refundable(sums), largestAction };
}
