import { CHART_HEIGHT } from '../../lib/chart-settings.ts';
import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { SplitChart } from '../../lib/split-chart.tsx';
import { MovementActivities } from './movement-activities.tsx';
import { MovementsChart } from './movements-chart.tsx';
import { MrrLosses } from './mrr-losses.tsx';
import { MrrWaterfall } from './mrr-waterfall.tsx';
import { NOTHING_LISTED } from './revenue-filters.ts';
import { scopeWords } from './scope-words.ts';
import { SUBSCRIPTION_TILES, subscriptionQueries } from './subscriptions-queries.ts';
import { useSubscriptions, type Subscriptions } from './use-subscriptions.ts';

export function SubscriptionsTab() {
  const subscriptions = useSubscriptions();
  const queries = subscriptionQueries(subscriptions.view);
  return (
    <div className="grid grid-cols-12 gap-4">
      <MetricTiles
        className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
        tiles={SUBSCRIPTION_TILES.map((metric) => ({ metric, href: `${paths.revenue()}?movement=all` }))}
      />
      <Waterfall {...subscriptions} />
      <MetricsChart
        className="col-span-12 xl:col-span-5"
        title="Monthly recurring revenue"
        unit="at the end of each interval"
        shape="area"
        queries={queries.mrr}
        names={{ mrr: 'MRR' }}
      />
      <Activities {...subscriptions} />
      <PanelState
        query={subscriptions.waterfall}
        title="MRR movements"
        height={CHART_HEIGHT}
        className="col-span-12 xl:col-span-7"
      >
        {(result) => (
          <MovementsChart
            result={result}
            onSelect={(interval) =>
              void subscriptions.setFilters({ ...NOTHING_LISTED, movement: 'all', ...interval })
            }
          />
        )}
      </PanelState>
      <SplitChart
        className="col-span-12 xl:col-span-5"
        title="MRR by tier"
        unit="at the end of each interval"
        shape="bars"
        query={queries.mrrByTier}
      />
      <MrrLosses {...subscriptions} />
    </div>
  );
}

function Waterfall({ filters, setFilters, waterfall }: Subscriptions) {
  return (
    <PanelState
      query={waterfall}
      title="How MRR moved"
      height={CHART_HEIGHT}
      className="col-span-12 xl:col-span-7"
    >
      {(result) => (
        <MrrWaterfall
          result={result}
          selected={filters.movement}
          onSelect={(movement) => void setFilters({ ...NOTHING_LISTED, movement })}
        />
      )}
    </PanelState>
  );
}

/** What the chosen step of the waterfall is made of. */
function Activities({ view, filters, setFilters, movements }: Subscriptions) {
  const { movement, page } = filters;
  if (movement === null) return null;
  return (
    <MovementActivities
      query={movements}
      movement={movement}
      scope={scopeWords(filters, view.zone)}
      zone={view.zone}
      page={page}
      onPageChange={(next) => void setFilters({ page: next })}
      onClose={() => void setFilters(NOTHING_LISTED)}
    />
  );
}
