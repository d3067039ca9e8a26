import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { ENGAGEMENT_TILES, engagementQueries } from './engagement-queries.ts';
import { GrowthAccounting } from './growth-accounting.tsx';

export function EngagementTab() {
  const queries = engagementQueries(usePeriodView());
  return (
    <div className="grid grid-cols-12 gap-4">
      <MetricTiles
        className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
        tiles={ENGAGEMENT_TILES.map((metric) => ({ metric, hasPeople: metric !== 'stickiness' }))}
      />
      <MetricsChart
        className="col-span-12"
        title="Active customers"
        unit="people, trailing 1, 7 and 30 days"
        shape="line"
        hasPeople
        queries={queries.active}
        names={{ mau: 'Monthly', wau: 'Weekly', dau: 'Daily' }}
      />
      <GrowthAccounting className="col-span-12 xl:col-span-8" queries={queries.accounting} />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Stickiness"
        unit="mean DAU as % of MAU, of the 30 days before"
        shape="line"
        queries={queries.stickiness}
        names={{ stickiness: 'Stickiness' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Sessions per customer"
        unit="sessions"
        shape="line"
        queries={queries.sessions}
        names={{ sessions_per_user: 'Sessions per customer' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Generations per customer"
        unit="generations"
        shape="line"
        queries={queries.generations}
        names={{ generations_per_user: 'Generations per customer' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-4"
        title="Power users"
        unit="people active 15 of 28 days"
        shape="area"
        hasPeople
        queries={queries.power}
        names={{ power_users: 'Power users' }}
      />
    </div>
  );
}
