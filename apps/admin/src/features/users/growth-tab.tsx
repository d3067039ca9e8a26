import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import type { PageId } from '../../lib/navigation.ts';
import { joinedHref } from '../../lib/number-links.ts';
import { paths } from '../../lib/paths.ts';
import type { PeriodView } from '../../lib/period-view.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { SplitChart } from '../../lib/split-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { GROWTH_TILES, growthQueries } from './growth-queries.ts';
import { SourceList } from './source-list.tsx';

/** Customers are in their list; visitors have none, and are opened where they are counted. */
function tiles(view: PeriodView, pages: readonly PageId[]) {
  const ways: Partial<Record<(typeof GROWTH_TILES)[number], { href: string } | { hasPeople: true }>> = {
    ...(pages.includes('customers') && {
      total_customers: { href: joinedHref(view, { by: true }) },
      new_customers: { href: joinedHref(view) },
    }),
    visitors: { hasPeople: true },
    signup_conversion: { href: `${paths.users()}?tab=funnel` },
  };
  return GROWTH_TILES.map((metric) => ({ metric, ...ways[metric] }));
}

export function GrowthTab() {
  const view = usePeriodView();
  const { pages } = useSession();
  const queries = growthQueries(view);
  return (
    <div className="grid grid-cols-12 gap-4">
      <MetricTiles className="col-span-12 sm:grid-cols-2 xl:grid-cols-4" tiles={tiles(view, pages)} />
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
