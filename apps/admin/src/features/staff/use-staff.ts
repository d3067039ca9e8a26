import type { NewStaff, StaffRoleChange, StaffTarget } from '@sextant/business/access/contract';
import { toast } from '@sextant/ui/components/toast';
import { changeFailure } from '../../trpc/change-failure.ts';
import { trpc } from '../../trpc/react.ts';

export type StaffChanges = ReturnType<typeof useStaff>['changes'];

/** Everybody with an account, and what a super admin can do to one. */
export function useStaff() {
  const utils = trpc.useUtils();
  const query = trpc.admin.staff.list.useQuery();
  const options = {
    // Also after a failure: what is listed then says whether it was done.
    onSettled: () => utils.admin.staff.list.invalidate(),
    onError: (error: unknown) => void toast.error('That did not work', { detail: changeFailure(error) }),
  };
  const { staff } = trpc.admin;
  const create = staff.create.useMutation({ onSettled: options.onSettled });
  const changeRole = staff.changeRole.useMutation(options);
  const disable = staff.disable.useMutation(options);
  const enable = staff.enable.useMutation(options);
  const resetPassword = staff.resetPassword.useMutation(options);
  const resetSecondFactor = staff.resetSecondFactor.useMutation(options);
  const revokeSessions = staff.revokeSessions.useMutation(options);
  return {
    query,
    create: (input: NewStaff) => create.mutateAsync(input),
    changes: {
      changeRole: (input: StaffRoleChange) => changeRole.mutateAsync(input),
      disable: (input: StaffTarget) => disable.mutateAsync(input),
      enable: (input: StaffTarget) => enable.mutateAsync(input),
      resetPassword: (input: StaffTarget) => resetPassword.mutateAsync(input),
      resetSecondFactor: (input: StaffTarget) => resetSecondFactor.mutateAsync(input),
      revokeSessions: (input: StaffTarget) => revokeSessions.mutateAsync(input),
    },
  };
}
