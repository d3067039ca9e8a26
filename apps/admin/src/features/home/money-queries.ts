import { seriesQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const MONEY_TILES = ['mrr', 'revenue_net', 'payouts', 'platform_margin', 'transactions'] as const;

/** What the money panels of Home ask the catalog for. */
export function moneyQueries(view: PeriodView) {
  const alone = { ...view, compare: undefined };
  return {
    trend: {
      revenue_net: seriesQuery('revenue_net', alone),
      platform_margin: seriesQuery('platform_margin', alone),
    },
    transactions: { transactions: seriesQuery('transactions', view) },
  };
}
