import { randomBytes } from 'node:crypto';
import { eraseCustomer as erase, lockCustomer } from '@sextant/db/queries/customers/erase-customer';
import { requirePermission } from '../access/require-permission.ts';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import { EraseCustomer } from './contract.ts';

export const ERASE_CUSTOMER = {
  action: 'customer.erase',
  resourceType: 'customer',
} as const satisfies AuditDescriptor;

/** Removes for good whatever identifies a customer. Counts of the past stay as they were; the audit entry names nobody. */
export async function eraseCustomer(ctx: Context, input: EraseCustomer): Promise<{ id: number }> {
  requirePermission(ctx, 'customers.erase');
  const { id, externalId, reason } = EraseCustomer.parse(input);
  return audited(ctx, ERASE_CUSTOMER, async (tx) => {
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
