import { seriesQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const SALES_TILES = [
  'revenue_gross',
  'revenue_net',
  'platform_margin',
  'take_rate',
  'transactions',
  'purchases',
  'purchase_conversion',
  'arppu',
] as const;

/** What the charts of the tab ask the catalog for. */
export function salesQueries(view: PeriodView) {
  const alone = { ...view, compare: undefined };
  return {
    revenue: { revenue_net: seriesQuery('revenue_net', view) },
    margin: { platform_margin: seriesQuery('platform_margin', view) },
    transactions: {
      transactions: seriesQuery('transactions', alone),
      charges_failed: seriesQuery('charges_failed', alone),
    },
    arpu: { arpu: seriesQuery('arpu', alone), arppu: seriesQuery('arppu', alone) },
    byProduct: { ...seriesQuery('revenue_gross', alone, { by: 'product' }), by: 'product' },
  };
}
