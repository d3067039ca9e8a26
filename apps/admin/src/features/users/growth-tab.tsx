import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { paths } from '../../lib/paths.ts';
import { SplitChart } from '../../lib/split-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { GROWTH_TILES, growthQueries } from './growth-queries.ts';
import { SourceList } from './source-list.tsx';

const TILE_LINKS: Readonly<Record<(typeof GROWTH_TILES)[number], string>> = {
  total_customers: paths.customers(),
  new_customers: paths.customers(),
  visitors: `${paths.users()}?tab=funnel`,
  signup_conversion: `${paths.users()}?tab=funnel`,
};

export function GrowthTab() {
  const queries = growthQueries(usePeriodView());
  return (
    <div className="grid grid-cols-12 gap-4">
      <MetricTiles
        className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
        tiles={GROWTH_TILES.map((metric) => ({ metric, href: TILE_LINKS[metric] }))}
      />
      <MetricsChart
        className="col-span-12"
        title="New customers"
        unit="people who signed up"
        shape="bars"
        hasPeople
        queries={queries.joined}
        names={{ new_customers: 'New customers' }}
      />
      <SplitChart
        className="col-span-12 xl:col-span-8"
        title="New customers by source"
        unit="people, by first touch"
        shape="bars"
        hasPeople
        query={queries.sources}
      />
      <SourceList className="col-span-12 xl:col-span-4" query={queries.sourceTotals} />
      <MetricsChart
        className="col-span-12 xl:col-span-6"
        title="Visitors"
        unit="people who viewed a page"
        shape="area"
        hasPeople
        queries={queries.visitors}
        names={{ visitors: 'Visitors' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-6"
        title="Sign-up conversion"
        unit="% of new visitors"
        shape="line"
        queries={queries.conversion}
        names={{ signup_conversion: 'Sign-up conversion of new visitors' }}
      />
    </div>
  );
}
