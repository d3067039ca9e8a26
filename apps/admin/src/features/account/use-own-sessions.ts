import { toast } from '@sextant/ui/components/toast';
import { changeFailure } from '../../trpc/change-failure.ts';
import { trpc } from '../../trpc/react.ts';

/** The person's own sessions and the ways to end them. */
export function useOwnSessions() {
  const utils = trpc.useUtils();
  const query = trpc.admin.account.sessions.useQuery();
  const options = {
    onSettled: () => utils.admin.account.sessions.invalidate(),
    onError: (error: unknown) => void toast.error('That did not work', { detail: changeFailure(error) }),
  };
  const one = trpc.admin.account.revokeSession.useMutation(options);
  const others = trpc.admin.account.revokeOtherSessions.useMutation(options);
  return {
    query,
    isBusy: one.isPending || others.isPending,
    revoke: one.mutate,
    revokeOthers: () => others.mutate(),
  };
}
