import type { MetricQuery, MetricResult } from '@sextant/business/metrics/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { LineChart } from '@sextant/ui/charts/line-chart';
import { groupsToChart, OTHER } from './chart-points.ts';
import { CHART_HEIGHT, CHART_SYNC, INTERVAL_NAMES } from './chart-settings.ts';
import { dimensionValueName } from './dimension-name.ts';
import { EmptyPanel } from './empty-panel.tsx';
import { metricFormat } from './metric-format.ts';
import { ChartInfo } from './metrics-chart.tsx';
import { PanelState } from './panel-state.tsx';
import type { PeopleLine } from './use-metric-people.ts';
import { useMetric } from './use-metric.ts';
import { usePeopleBehind } from './use-people-behind.tsx';

type SplitChartProps = {
  title: string;
  unit: string;
  /** Split by a dimension. */
  query: MetricQuery & { by: string };
  /** Stacks only what adds up; rates are lines. */
  shape: 'bars' | 'lines';
  height?: number;
  /** The metric counts people: a point opens them. */
  hasPeople?: boolean;
  className?: string;
};

const MOST_GROUPS = 5;

/** One metric over time, split by a dimension. */
export function SplitChart({
  title,
  unit,
  query,
  shape,
  height = CHART_HEIGHT,
  hasPeople = false,
  className = '',
}: SplitChartProps) {
  const answer = useMetric(query);
  const { selection, people } = usePeopleBehind(
    title,
    hasPeople && answer.data ? peopleLines(answer.data, query) : [],
  );
  return (
    <PanelState query={answer} title={title} height={height} className={className}>
      {(result) => {
        const chart = groupsToChart(result, MOST_GROUPS);
        if (chart.series.length === 0) return <EmptyPanel title={title} height={height} />;
        const frame = {
          title,
          unit,
          height,
          ...selection,
          points: chart.points,
          series: chart.series.map((item) => ({ ...item, label: dimensionValueName(query.by, item.label) })),
          format: metricFormat(result.unit, result.currency),
          syncId: CHART_SYNC,
          intervalLabel: INTERVAL_NAMES[result.interval],
          actions: <ChartInfo ids={[result.metric]} asOf={result.asOf} zone={result.zone} title={title} />,
        };
        return (
          <>
            {shape === 'bars' ? <BarChart {...frame} /> : <LineChart {...frame} />}
            {people}
          </>
        );
      }}
    </PanelState>
  );
}

/** The groups that the chart draws by themselves. */
function peopleLines(result: MetricResult, query: SplitChartProps['query']): PeopleLine[] {
  return groupsToChart(result, MOST_GROUPS)
    .series.filter(({ key }) => key !== OTHER)
    .map(({ key }) => ({ label: dimensionValueName(query.by, key), query, group: key }));
}
