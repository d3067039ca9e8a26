import type { PeriodView } from '../../lib/period-view.ts';
import { prefetchMetrics } from '../../lib/prefetch-metrics.ts';
import { tileQueries } from '../../lib/tile-queries.ts';
import { trpc } from '../../trpc/server.ts';
import { REFUND_TILES } from './refund-tiles.ts';
import { refundListQuery, refundsQuery, type RefundsFilters } from './refunds-filters.ts';

/** Starts on the server what the page will ask for. */
export function prefetchRefunds(filters: RefundsFilters, view: PeriodView): void {
  const { revenue } = trpc.admin.analytics;
  prefetchMetrics(tileQueries(REFUND_TILES, view));
  void revenue.getRefunds.prefetch(refundsQuery(view));
  void revenue.listRefunds.prefetch(refundListQuery(filters, view));
}
