import type { Db } from '@sextant/db/client';
import type { StaffRole } from '../src/kernel/actors/staff-role.ts';
import type { Context } from '../src/kernel/context.ts';

/** The context of a signed-in staff member at a fixed instant, for tests of verbs and procedures. */
export function staffContext(db: Db, role: StaffRole, now = new Date('2026-03-02T10:00:00.000Z')): Context {
  return {
    db,
    now,
    actor: { kind: 'staff', id: `staff_${role}`, name: `The ${role}`, role },
    requestId: 'request-1',
  };
}
