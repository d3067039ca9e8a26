import { inTransaction, type Transaction } from '@sextant/db/transaction';
import type { Context } from '../kernel/context.ts';
import { appendEntry, type AuditFacts } from './append-entry.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';

export type AuditedChange<T> = AuditFacts & { result: T };

/** Runs a change and writes its audit entry in the same transaction: both happen, or neither. */
export function audited<T>(
  ctx: Context,
  descriptor: AuditDescriptor,
  change: (tx: Transaction) => Promise<AuditedChange<T>>,
): Promise<T> {
  return inTransaction(ctx.db, async (tx) => {
    const { result, ...facts } = await change(tx);
    await appendEntry(tx, ctx, { ...descriptor, ...facts });
    return result;
  });
}
