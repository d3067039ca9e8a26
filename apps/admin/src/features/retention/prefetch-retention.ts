import type { PeriodView } from '../../lib/period-view.ts';
import type { Session } from '../../lib/session.ts';
import { trpc } from '../../trpc/server.ts';
import {
  cohortPeopleQuery,
  comparisonQuery,
  retentionQuery,
  type RetentionFilters,
} from './retention-filters.ts';

/** Starts on the server what the view will ask for. */
export function prefetchRetention(filters: RetentionFilters, view: PeriodView, session: Session): void {
  const { retention } = trpc.admin.analytics;
  const comparison = comparisonQuery(filters, view);
  const people = session.pages.includes('customers') ? cohortPeopleQuery(filters, view) : null;
  void retention.cohorts.prefetch(retentionQuery(filters, view));
  if (comparison !== null) void retention.compare.prefetch(comparison);
  if (people !== null) void retention.people.prefetch(people);
}
