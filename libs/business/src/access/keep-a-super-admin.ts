import { lockActiveStaffOfRole } from '@sextant/db/queries/access/lock-active-staff-of-role';
import type { Transaction } from '@sextant/db/transaction';
import { BusinessError } from '../kernel/business-error.ts';

/** Refuses to take away the last super admin who can sign in: nobody could give the role back. */
export async function keepASuperAdmin(tx: Transaction, leavingId: string): Promise<void> {
  const active = await lockActiveStaffOfRole(tx, 'super_admin');
  if (!active.includes(leavingId) || active.length > 1) return;
  throw new BusinessError('conflict', 'This is the last super admin. Give somebody else the role first.');
}
