import { toast } from '@sextant/ui/components/toast';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useSession } from '../../lib/session-provider.tsx';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { errorDetails } from '../../trpc/error-details.ts';
import { trpc } from '../../trpc/react.ts';
import { auditLogParameters, auditLogQuery, type AuditLogFilters } from './audit-log-filters.ts';

/** The log as filtered, what it can be filtered by, and the check of its chain. */
export function useAuditLog() {
  const { zone } = useSession();
  const isHydrated = useHydrated();
  const [filters, setFilters] = useQueryStates(auditLogParameters);
  const asked = useDebounced(filters);
  const page = trpc.admin.analytics.audit.getLogs.useQuery(auditLogQuery(asked, zone), {
    placeholderData: keepPreviousData,
  });
  const facets = trpc.admin.analytics.audit.getFacets.useQuery();
  const check = trpc.admin.analytics.audit.verify.useMutation({
    onError: (error) => void toast.error('Not checked', { detail: errorDetails(error).message }),
  });
  return {
    zone,
    filters,
    page,
    facets: (isHydrated ? facets.data : undefined) ?? { admins: [], actions: [], resourceTypes: [] },
    check,
    /** Another filter begins at its first page. */
    filter: (next: Partial<AuditLogFilters>) => void setFilters({ page: 0, open: null, ...next }),
  };
}
