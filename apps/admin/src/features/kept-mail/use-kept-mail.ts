import { trpc } from '../../trpc/react.ts';

/** Asked anew with each visit, because each reading is an entry of the audit log. */
export function useKeptMail() {
  return trpc.admin.staff.keptMail.useQuery(undefined, { staleTime: 0, refetchOnMount: 'always' });
}
