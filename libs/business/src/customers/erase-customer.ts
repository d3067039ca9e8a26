import { randomBytes } from 'node:crypto';
import {
  eraseCustomer as erase,
  lockCustomer,
  lockErasure,
} from '@sextant/db/queries/customers/erase-customer';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { audited } from '../audit/audited.ts';
import { databaseCode } from '../ingestion/store/database-code.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { EraseCustomer } from './contract.ts';

export const ERASE_CUSTOMER = {
  action: 'customer.erase',
  resourceType: 'customer',
} as const satisfies AuditDescriptor;

/** How the database says that a lock was not free in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Removes for good whatever identifies a customer. Counts of the past stay as they were; the audit entry names nobody. */
export async function eraseCustomer(ctx: Context, input: EraseCustomer): Promise<{ id: number }> {
  requirePermission(ctx, 'customers.erase');
  const { id, externalId, reason } = EraseCustomer.parse(input);
  const began = performance.now();
  return audited(ctx, ERASE_CUSTOMER, async (tx) => {
    await waitForWriters(tx);
    const customer = await lockCustomer(tx, id);
    if (customer === null) throw new BusinessError('not_found', 'There is no such customer.');
    if (customer.status === 'erased') throw new BusinessError('conflict', 'This customer is already erased.');
    if (customer.externalId !== externalId) {
      throw new BusinessError(
        'invalid',
        'This is not the id of the customer. Type it as the profile shows it.',
        { field: 'externalId' },
      );
    }
    await erase(tx, {
      id,
      externalId,
      tombstone: `erased_${randomBytes(9).toString('base64url')}`,
      now: ctx.now,
      until: new Date(ctx.now.getTime() + performance.now() - began),
    });
    return {
      result: { id },
      resourceId: String(id),
      before: { status: customer.status },
      after: { status: 'erased' },
      reason,
    };
  });
}

// Who is writing may be writing of the customer: what they write is there, and goes, once they are done.
async function waitForWriters(tx: Parameters<typeof lockErasure>[0]): Promise<void> {
  try {
    await lockErasure(tx);
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    if (databaseCode(cause) !== LOCK_NOT_AVAILABLE) throw error;
    throw new BusinessError(
      'unavailable',
      'A large import is being written, and may hold more of this customer. Nothing was erased; try again when it is over.',
    );
  }
}
