import { seriesQuery } from '../../lib/metric-query.ts';
import type { PeriodView } from '../../lib/period-view.ts';

export const PAYOUT_TILES = ['payouts', 'outstanding_balance', 'payouts_failed', 'creator_earnings'] as const;

/** What the charts of the page ask the catalog for. */
export function payoutQueries(view: PeriodView) {
  const alone = { ...view, compare: undefined };
  return {
    flow: {
      creator_earnings: seriesQuery('creator_earnings', alone),
      payouts: seriesQuery('payouts', alone),
    },
    outstanding: { outstanding_balance: seriesQuery('outstanding_balance', alone) },
  };
}
