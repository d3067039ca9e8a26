import { SplitChart } from '../../lib/split-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { ChurnByTier } from './churn-by-tier.tsx';
import { LifetimeCurve } from './lifetime-curve.tsx';
import { lifecycleQueries } from './lifecycle-queries.ts';

export function LifecycleTab() {
  const queries = lifecycleQueries(usePeriodView());
  return (
    <div className="grid grid-cols-12 gap-4">
      <ChurnByTier className="col-span-12 xl:col-span-4" query={queries.churnByTier} />
      <SplitChart
        className="col-span-12 xl:col-span-8"
        title="Customer churn by tier and month"
        unit="% of paying at the start"
        shape="lines"
        query={queries.churnTrend}
      />
      <LifetimeCurve className="col-span-12 xl:col-span-8" query={queries.lifetime} />
      <SplitChart
        className="col-span-12 xl:col-span-4"
        title="Active subscriptions by tier"
        unit="at the end of the month"
        shape="bars"
        height={300}
        query={queries.subscriptions}
      />
    </div>
  );
}
