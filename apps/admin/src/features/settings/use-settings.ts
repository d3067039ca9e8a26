import type { AccessSettings, RetentionSettings } from '@sextant/business/settings/contract';
import { toast } from '@sextant/ui/components/toast';
import { changeFailure } from '../../trpc/change-failure.ts';
import { trpc } from '../../trpc/react.ts';

const POLL_MS = 3000;

/** The installation's choices; asks again while the numbers are counted anew for another zone. */
export function useSettings() {
  const utils = trpc.useUtils();
  const query = trpc.admin.settings.get.useQuery(undefined, {
    refetchInterval: ({ state }) =>
      state.data && state.data.countedZone !== state.data.reporting.zone ? POLL_MS : false,
  });
  const options = {
    onSuccess: async () => {
      await utils.invalidate();
      toast.success('Settings saved');
    },
    onError: (error: unknown) => void toast.error('That did not work', { detail: changeFailure(error) }),
  };
  const reporting = trpc.admin.settings.changeReporting.useMutation(options);
  const retention = trpc.admin.settings.changeRetention.useMutation(options);
  const access = trpc.admin.settings.changeAccess.useMutation(options);
  return {
    query,
    isSavingReporting: reporting.isPending,
    saveReporting: reporting.mutate,
    saveRetention: (chosen: RetentionSettings & { reason: string }) => retention.mutateAsync(chosen),
    saveAccess: (chosen: AccessSettings & { reason: string }) => access.mutateAsync(chosen),
  };
}
