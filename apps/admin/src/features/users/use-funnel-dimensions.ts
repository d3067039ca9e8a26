import { OTHER, type FunnelDimensions, type FunnelQuery } from '@sextant/business/funnels/contract';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../trpc/react.ts';

const NONE: FunnelDimensions = { areVisitorsIn: true, traits: [], entry: [], properties: [] };

/** What the funnel can be split and filtered by; nothing until it is known. */
export function useFunnelDimensions({ by: _by, ...funnel }: FunnelQuery): FunnelDimensions {
  const query = trpc.admin.analytics.users.getFunnelDimensions.useQuery(
    { ...funnel, where: [] },
    { placeholderData: keepPreviousData },
  );
  return query.data ?? NONE;
}

/** The values that a dimension has among those who enter, with how many have each, the most frequent first. */
export function useEntryValues(
  funnel: FunnelQuery,
  dimension: string,
): { values: { value: string; count: number }[]; otherValues: number | null } {
  const steps = funnel.order === 'any' ? funnel.steps : funnel.steps?.slice(0, 1);
  const { data } = trpc.admin.analytics.users.getFunnel.useQuery(
    { ...funnel, steps, where: [], by: dimension },
    { enabled: dimension !== '' },
  );
  const otherValues = data?.otherValues ?? null;
  const values = (data?.groups ?? [])
    .filter(({ group }) => otherValues === null || group !== OTHER)
    .map(({ group, steps: [entered] }) => ({ value: group, count: entered?.people ?? 0 }));
  return { values, otherValues };
}
