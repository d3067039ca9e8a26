import { insertCreditEntry, selectCreditEntry } from '@sextant/db/queries/credits/insert-credit-entry';
import {
  selectCreditAccount,
  type CreditAccountRow,
} from '@sextant/db/queries/credits/select-credit-account';
import type { Transaction } from '@sextant/db/transaction';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { CreditActionResult } from './contract.ts';
import { readCreditSettings } from './read-credit-settings.ts';

export type CreditMovement = {
  kind: 'granted' | 'refunded';
  customerId: number;
  credits: number;
  reason: string;
  idempotencyKey: string;
  expiresAt: Date | null;
  generationId: string | null;
  /** Throws when the account does not allow it. */
  check: (account: CreditAccountRow) => void;
};

/** The action was done before, by the same form. */
class DoneBefore extends Error {
  readonly result: CreditActionResult;

  constructor(result: CreditActionResult) {
    super('done before');
    this.result = result;
  }
}

/** Adds one movement in the name of staff, with its audit entry. The same form sent twice moves once and is told the same. */
export async function moveCredits(
  ctx: Context,
  descriptor: AuditDescriptor,
  movement: CreditMovement,
): Promise<CreditActionResult> {
  requirePermission(ctx, 'credits.grant');
  try {
    return await audited(ctx, descriptor, (tx) => move(tx, ctx, movement));
  } catch (error) {
    if (error instanceof DoneBefore) return error.result;
    throw error;
  }
}

async function move(tx: Transaction, ctx: Context, movement: CreditMovement) {
  const { kind, customerId, credits, reason, expiresAt, generationId, check } = movement;
  const entryId = `staff:${movement.idempotencyKey}`;
  const account = await selectCreditAccount(tx, customerId, true);
  if (account === null) throw new BusinessError('not_found', 'There is no such customer.');
  const before = await selectCreditEntry(tx, entryId);
  if (before !== null) {
    const isSame = before.customerId === customerId && before.kind === kind && before.credits === credits;
    if (isSame) throw new DoneBefore({ entryId, balance: account.balance });
    throw new BusinessError('conflict', 'This form did something else already. Open it again.');
  }
  if (account.status === 'erased') throw new BusinessError('conflict', 'This customer is erased.');
  const { largestAction } = await readCreditSettings(tx);
  if (credits > largestAction) {
    const message = `At most ${largestAction.toLocaleString('en')} credits at once. A super admin may raise it in the settings.`;
    throw new BusinessError('invalid', message, { field: 'credits' });
  }
  check(account);
  await insertCreditEntry(tx, {
    id: entryId,
    customerId,
    kind,
    credits,
    reason,
    occurredAt: ctx.now,
    expiresAt,
    generationId,
  });
  const balance = account.balance + credits;
  return {
    result: { entryId, balance },
    resourceId: String(customerId),
    before: { balance: account.balance },
    after: { balance, entryId, credits, expiresAt, generationId },
    reason,
  };
}
