import { lockStaff, type LockedStaff } from '@sextant/db/queries/access/lock-staff';
import type { Transaction } from '@sextant/db/transaction';
import { BusinessError } from '../kernel/business-error.ts';

/** The account, held until the change is over. Throws `not_found`. */
export async function loadStaffForChange(tx: Transaction, staffId: string): Promise<LockedStaff> {
  const member = await lockStaff(tx, staffId);
  if (member === null) throw new BusinessError('not_found', 'This staff account does not exist any more.');
  return member;
}
