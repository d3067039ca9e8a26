import { MetricTile } from '../../lib/metric-tile.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { paths } from '../../lib/paths.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { ENGAGEMENT_TILES, engagementQueries } from './engagement-queries.ts';
import { GrowthAccounting } from './growth-accounting.tsx';

export function EngagementTab() {
  const queries = engagementQueries(usePeriodView());
  return (
    <div className="grid grid-cols-12 gap-4">
      {ENGAGEMENT_TILES.map((metric) => (
        <div key={metric} className="col-span-12 sm:col-span-6 xl:col-span-3">
          <MetricTile metric={metric} href={paths.retention()} />
        </div>
      ))}
      <MetricsChart
        className="col-span-12"
        title="Active customers"
        unit="people, trailing 1, 7 and 30 days"
        shape="line"
        queries={{ mau: queries.mau, wau: queries.wau, dau: queries.dau }}
        names={{ mau: 'Monthly', wau: 'Weekly', dau: 'Daily' }}
      />
      <GrowthAccounting className="col-span-12 xl:col-span-8" queries={queries} />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Stickiness"
        unit="mean DAU as % of MAU"
        shape="line"
        queries={{ stickiness: queries.stickiness }}
        names={{ stickiness: 'Stickiness' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Sessions per customer"
        unit="sessions"
        shape="line"
        queries={{ sessions_per_user: queries.sessions }}
        names={{ sessions_per_user: 'Sessions per customer' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Generations per customer"
        unit="generations"
        shape="line"
        queries={{ generations_per_user: queries.generations }}
        names={{ generations_per_user: 'Generations per customer' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Power users"
        unit="people active 15 of 28 days"
        shape="area"
        queries={{ power_users: queries.power }}
        names={{ power_users: 'Power users' }}
      />
    </div>
  );
}
