import type { ApiKeyTarget, NewApiKey } from '@sextant/business/access/contract';
import { toast } from '@sextant/ui/components/toast';
import { changeFailure } from '../../trpc/change-failure.ts';
import { trpc } from '../../trpc/react.ts';

/** How machines come in: every key, a new one, the end of one. */
export function useApiKeys() {
  const utils = trpc.useUtils();
  const query = trpc.admin.keys.list.useQuery();
  const onSuccess = () => utils.admin.keys.list.invalidate();
  const create = trpc.admin.keys.create.useMutation({ onSuccess });
  const revoke = trpc.admin.keys.revoke.useMutation({
    onSuccess,
    onError: (error) => void toast.error('That did not work', { detail: changeFailure(error) }),
  });
  return {
    query,
    create: (input: NewApiKey) => create.mutateAsync(input),
    revoke: (input: ApiKeyTarget) => revoke.mutateAsync(input),
  };
}
