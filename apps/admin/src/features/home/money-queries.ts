import { seriesQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const MONEY_TILES = [
  'mrr',
  'revenue_net',
  'platform_margin',
  'payouts',
  'transactions',
  'purchases',
] as const;

/** What the money panels of Home ask the catalog for. */
export function moneyQueries(view: PeriodView) {
  const alone = { ...view, compare: undefined };
  return {
    trend: {
      platform_margin: seriesQuery('platform_margin', alone),
      creator_earnings: seriesQuery('creator_earnings', alone),
    },
    transactions: { transactions: seriesQuery('transactions', view) },
  };
}
