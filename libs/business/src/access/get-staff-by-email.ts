import { BusinessError } from '../kernel/business-error.ts';
import type { Context } from '../kernel/context.ts';
import type { StaffMember } from './contract.ts';
import { listStaff } from './list-staff.ts';

/** The account with the e-mail address, in lower case. Throws `not_found`. */
export async function getStaffByEmail(ctx: Context, email: string): Promise<StaffMember> {
  const { items } = await listStaff(ctx);
  const member = items.find((candidate) => candidate.email === email);
  if (member === undefined) throw new BusinessError('not_found', `Nobody has an account with ${email}.`);
  return member;
}
