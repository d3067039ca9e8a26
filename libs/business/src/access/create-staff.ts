import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { insertStaff } from '@sextant/db/queries/access/insert-staff';
import { audited } from '../audit/audited.ts';
import type { AuditDescriptor } from '../kernel/audit-descriptor.ts';
import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { NewStaff } from './contract.ts';
import { generatePassword } from './generate-password.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';

export const STAFF_CREATE = {
  action: 'staff.create',
  resourceType: 'staff',
} as const satisfies AuditDescriptor;

/** The new account and its password, which nobody can read again. Throws `conflict` when the address has an account. */
export async function createStaff(ctx: Context, input: NewStaff): Promise<{ id: string; password: string }> {
  requirePermission(ctx, 'staff.manage');
  const { name, email, role } = input;
  const id = randomUUID();
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  return audited(ctx, STAFF_CREATE, async (tx) => {
    const isNew = await insertStaff(tx, { id, name, email, role, passwordHash, now: ctx.now });
    if (!isNew)
      throw new BusinessError('conflict', 'This e-mail address has an account already.', { field: 'email' });
    return { resourceId: id, before: null, after: { name, email, role }, result: { id, password } };
  });
}
