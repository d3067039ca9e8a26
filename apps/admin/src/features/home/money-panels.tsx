import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { paths } from '../../lib/paths.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { MONEY_TILES, moneyQueries } from './money-queries.ts';

const TILE_LINKS: Readonly<Record<(typeof MONEY_TILES)[number], string>> = {
  mrr: paths.revenue(),
  revenue_net: `${paths.revenue()}?tab=sales`,
  payouts: `${paths.payouts()}?status=in_transit,paid`,
  platform_margin: `${paths.revenue()}?tab=sales`,
  transactions: `${paths.revenue()}?tab=sales`,
  purchases: `${paths.revenue()}?tab=sales`,
};

/** What came in, what went out and what stayed. */
export function MoneyPanels() {
  const queries = moneyQueries(usePeriodView());
  return (
    <>
      <MetricTiles
        className="col-span-12 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-6"
        tiles={MONEY_TILES.map((metric) => ({ metric, href: TILE_LINKS[metric] }))}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-7"
        title="Revenue and margin"
        unit="net revenue: what the platform keeps, and what creators earned"
        shape="bars"
        height={240}
        queries={queries.trend}
        names={{ platform_margin: 'Margin', creator_earnings: 'Earned by creators' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-5"
        title="Transactions"
        unit="charges, refunds and disputes"
        shape="bars"
        height={240}
        queries={queries.transactions}
        names={{ transactions: 'Transactions' }}
      />
    </>
  );
}
