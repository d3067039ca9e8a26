import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { SplitChart } from '../../lib/split-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { SALES_TILES, salesQueries } from './sales-queries.ts';

export function SalesTab() {
  const queries = salesQueries(usePeriodView());
  return (
    <div className="grid grid-cols-12 gap-4">
      <MetricTiles
        className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
        tiles={SALES_TILES.map((metric) => ({ metric }))}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-8"
        title="Net revenue"
        unit="charges less refunds and lost disputes"
        shape="bars"
        queries={queries.revenue}
        names={{ revenue_net: 'Net revenue' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Platform margin"
        unit="net revenue less what creators earned"
        shape="line"
        queries={queries.margin}
        names={{ platform_margin: 'Margin' }}
      />
      <BreakdownPanel className="col-span-12" />
      <SplitChart
        className="col-span-12 xl:col-span-6"
        title="Gross revenue by product"
        unit="captured charges"
        shape="bars"
        query={queries.byProduct}
      />
      <MetricsChart
        className="col-span-12 md:col-span-6 xl:col-span-3"
        title="Transactions"
        unit="charges, refunds and disputes"
        shape="line"
        queries={queries.transactions}
        names={{ transactions: 'All', charges_failed: 'Failed charges' }}
      />
      <MetricsChart
        className="col-span-12 md:col-span-6 xl:col-span-3"
        title="Revenue per user"
        unit="net, each interval"
        shape="line"
        queries={queries.arpu}
        names={{ arpu: 'Per active user', arppu: 'Per paying user' }}
      />
    </div>
  );
}
