import { totalQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

/** All customers at the end of the period, by each trait. */
export function segmentationQueries(view: PeriodView) {
  const by = (trait: string) => ({
    ...totalQuery('total_customers', { ...view, compare: undefined }, { by: trait }),
    by: trait,
  });
  return {
    tier: by('tier'),
    country: by('country'),
    characters: by('characters'),
    activity: by('activity'),
    role: by('role'),
    signup_source: by('signup_source'),
  };
}
