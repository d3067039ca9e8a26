import { selectStaff } from '@sextant/db/queries/access/select-staff';
import type { Context } from '../kernel/context.ts';
import type { StaffMember } from './contract.ts';
import { requirePermission } from '../kernel/actors/require-permission.ts';
import { StaffRole } from '../kernel/actors/staff-role.ts';

/** Everybody who has an account, by name. */
export async function listStaff(ctx: Context): Promise<{ items: StaffMember[] }> {
  requirePermission(ctx, 'staff.manage');
  const rows = await selectStaff(ctx.db, ctx.now);
  return {
    items: rows.map((row) => ({
      ...row,
      role: StaffRole.parse(row.role),
      lockedUntil: row.lockedUntil !== null && row.lockedUntil > ctx.now ? row.lockedUntil : null,
    })),
  };
}
