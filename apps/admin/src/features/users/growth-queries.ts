import { seriesQuery, totalQuery, trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const GROWTH_TILES = ['total_customers', 'new_customers', 'visitors', 'signup_conversion'] as const;

/** What the growth tab asks for, panel by panel. */
export function growthQueries(view: PeriodView) {
  const alone = { ...view, compare: undefined };
  return {
    joined: { new_customers: seriesQuery('new_customers', view) },
    sources: { ...trendQuery('new_customers', view, { by: 'signup_source' }), by: 'signup_source' },
    sourceTotals: { ...totalQuery('new_customers', alone, { by: 'signup_source' }), by: 'signup_source' },
    visitors: { visitors: seriesQuery('visitors', view) },
    conversion: { signup_conversion: seriesQuery('signup_conversion', view) },
  };
}
