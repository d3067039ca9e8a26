import { auditedMutation, router, staffProcedure } from '../kernel/trpc.ts';
import { changeStaffRole, STAFF_CHANGE_ROLE } from './change-staff-role.ts';
import { NewStaff, StaffRoleChange, StaffTarget } from './contract.ts';
import { createStaff, STAFF_CREATE } from './create-staff.ts';
import { disableStaff, STAFF_DISABLE } from './disable-staff.ts';
import { enableStaff, STAFF_ENABLE } from './enable-staff.ts';
import { listKeptMail } from './list-kept-mail.ts';
import { listStaff } from './list-staff.ts';
import { resetSecondFactor, STAFF_RESET_SECOND_FACTOR } from './reset-second-factor.ts';
import { resetStaffPassword, STAFF_RESET_PASSWORD } from './reset-staff-password.ts';
import { revokeStaffSessions, STAFF_REVOKE_SESSIONS } from './revoke-staff-sessions.ts';

/** `admin.staff`: who may sign in, and as what. */
export const staffRouter = router({
  list: staffProcedure.query(({ ctx }) => listStaff(ctx)),
  keptMail: staffProcedure.query(({ ctx }) => listKeptMail(ctx)),
  create: auditedMutation(STAFF_CREATE)
    .input(NewStaff)
    .mutation(({ ctx, input }) => createStaff(ctx, input)),
  changeRole: auditedMutation(STAFF_CHANGE_ROLE)
    .input(StaffRoleChange)
    .mutation(({ ctx, input }) => changeStaffRole(ctx, input)),
  disable: auditedMutation(STAFF_DISABLE)
    .input(StaffTarget)
    .mutation(({ ctx, input }) => disableStaff(ctx, input)),
  enable: auditedMutation(STAFF_ENABLE)
    .input(StaffTarget)
    .mutation(({ ctx, input }) => enableStaff(ctx, input)),
  resetPassword: auditedMutation(STAFF_RESET_PASSWORD)
    .input(StaffTarget)
    .mutation(({ ctx, input }) => resetStaffPassword(ctx, input)),
  resetSecondFactor: auditedMutation(STAFF_RESET_SECOND_FACTOR)
    .input(StaffTarget)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input)),
  revokeSessions: auditedMutation(STAFF_REVOKE_SESSIONS)
    .input(StaffTarget)
    .mutation(({ ctx, input }) => revokeStaffSessions(ctx, input)),
});
