import { trendQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const SUBSCRIPTION_TILES = [
  'mrr',
  'arr',
  'net_new_mrr',
  'paying_customers',
  'arpa',
  'ltv',
  'logo_churn_rate',
  'quick_ratio',
] as const;

/** What the charts of the tab ask the catalog for. */
export function subscriptionQueries(given: PeriodView) {
  const view: PeriodView = { ...given, interval: given.interval === 'hour' ? 'day' : given.interval };
  return {
    mrr: { mrr: trendQuery('mrr', view) },
    mrrByTier: { ...trendQuery('mrr', view, { by: 'tier' }), by: 'tier' },
    retained: { nrr_12m: trendQuery('nrr_12m', view), grr_12m: trendQuery('grr_12m', view) },
    churn: {
      gross_mrr_churn_rate: trendQuery('gross_mrr_churn_rate', view),
      logo_churn_rate: trendQuery('logo_churn_rate', view),
    },
  };
}
