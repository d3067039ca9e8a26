import type { Db } from '@sextant/db/client';
import type { StaffRole } from '../src/kernel/actors/staff-role.ts';
import { createCallerFactory } from '../src/kernel/trpc.ts';
import { appRouter } from '../src/router.ts';
import { staffContext } from './staff-context.ts';

const createCaller = createCallerFactory(appRouter);

/** Every procedure as a staff member of the role calls it. */
export function staffCaller(db: Db, role: StaffRole, now?: Date) {
  return createCaller(staffContext(db, role, now)).admin;
}
