import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { SplitChart } from '../../lib/split-chart.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { homeQueries } from './home-queries.ts';

/** What was made, and how often it worked. */
export function GenerationsPanels() {
  const { generations, successRate } = homeQueries(usePeriodView());
  return (
    <>
      <SplitChart
        className="col-span-12 xl:col-span-7"
        title="Generations by type"
        unit="generations queued"
        shape="bars"
        height={240}
        query={generations}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-5"
        title="Generation success rate"
        unit="% of finished"
        shape="line"
        height={240}
        queries={successRate}
        names={{ generation_success_rate: 'Success rate' }}
      />
    </>
  );
}
