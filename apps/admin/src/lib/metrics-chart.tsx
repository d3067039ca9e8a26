import type { MetricQuery } from '@sextant/business/metrics/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { LineChart } from '@sextant/ui/charts/line-chart';
import { InfoPopover } from '@sextant/ui/components/info-popover';
import type { ReactNode } from 'react';
import { metricsToChart } from './chart-points.ts';
import { CHART_HEIGHT, CHART_SYNC, INTERVAL_NAMES } from './chart-settings.ts';
import { metricFormat } from './metric-format.ts';
import { MetricInfo, useMetricSummary } from './metric-info.tsx';
import { PanelState } from './panel-state.tsx';
import { useMetrics } from './use-metrics.ts';
import { usePeopleBehind } from './use-people-behind.tsx';

type MetricsChartProps = {
  title: string;
  unit: string;
  /** By metric id, in the order of the legend; the first is the one the "i" explains. */
  queries: Readonly<Record<string, MetricQuery>>;
  /** Short names for the legend; the catalog's when left out. */
  names?: Readonly<Record<string, string>>;
  shape: 'line' | 'area' | 'bars';
  subtitle?: string;
  actions?: ReactNode;
  height?: number;
  /** The metrics count people: a point opens them. */
  hasPeople?: boolean;
  className?: string;
};

/** Metrics of the catalog over time, in one chart with one unit. */
export function MetricsChart(props: MetricsChartProps) {
  const { title, unit, queries, shape, height = CHART_HEIGHT, className = '' } = props;
  const query = useMetrics(queries);
  const ids = Object.keys(queries);
  const series = ids.map((id) => ({ key: id, label: props.names?.[id] ?? id }));
  const { selection, people } = usePeopleBehind(
    title,
    props.hasPeople === true
      ? Object.entries(queries).map(([id, asked]) => ({
          label: props.names?.[id] ?? id,
          query: asked,
          group: null,
        }))
      : [],
  );
  return (
    <PanelState query={query} title={title} height={height} className={className}>
      {(results) => {
        const first = Object.values(results)[0];
        if (!first) return null;
        const frame = {
          title,
          unit,
          height,
          points: metricsToChart(results),
          series,
          ...selection,
          format: metricFormat(first.unit, first.currency),
          syncId: CHART_SYNC,
          intervalLabel: INTERVAL_NAMES[first.interval],
          actions: (
            <>
              {props.actions}
              <ChartInfo ids={ids} asOf={first.asOf} zone={first.zone} title={title} />
            </>
          ),
          ...(props.subtitle === undefined ? {} : { subtitle: props.subtitle }),
        };
        return (
          <>
            {shape === 'bars' ? <BarChart {...frame} /> : <LineChart {...frame} kind={shape} />}
            {people}
          </>
        );
      }}
    </PanelState>
  );
}

type ChartInfoProps = { ids: readonly string[]; asOf: Date; zone: string; title: string };

/** The definition of every metric in the chart. */
export function ChartInfo({ ids, asOf, zone, title }: ChartInfoProps) {
  return (
    <InfoPopover label={`About ${title}`}>
      <div className="space-y-4">
        {ids.map((id, index) =>
          index === 0 ? (
            <MetricInfo key={id} metric={id} asOf={asOf} zone={zone} />
          ) : (
            <ShortDefinition key={id} metric={id} />
          ),
        )}
      </div>
    </InfoPopover>
  );
}

function ShortDefinition({ metric }: { metric: string }) {
  const { label, definition } = useMetricSummary(metric);
  return (
    <div>
      <p className="font-semibold text-ink">{label}</p>
      <p className="mt-1 text-ink-muted">{definition}</p>
    </div>
  );
}
