import type { CustomerSummary } from '@sextant/business/customers/contract';
import { useSession } from '../../lib/session-provider.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import { trpc } from '../../trpc/react.ts';

const SHORTEST = 2;

/** The first customers that match what is typed in the palette; none for a role that may not see them. */
export function useFoundCustomers(search: string): { customers: CustomerSummary[]; isSearching: boolean } {
  const { pages } = useSession();
  const wanted = useDebounced(search.trim());
  const isAsked = wanted.length >= SHORTEST && pages.includes('customers');
  const query = trpc.admin.customers.search.useQuery({ search: wanted }, { enabled: isAsked });
  return { customers: isAsked ? (query.data?.items ?? []) : [], isSearching: query.isFetching };
}
