import type { MetricQuery, MetricResult } from '@sextant/business/metrics/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { metricsToChart } from '../../lib/chart-points.ts';
import { CHART_HEIGHT, CHART_SYNC, INTERVAL_NAMES } from '../../lib/chart-settings.ts';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { useMetrics } from '../../lib/use-metrics.ts';
import { usePeopleBehind } from '../../lib/use-people-behind.tsx';

type GrowthAccountingProps = {
  queries: Record<'new' | 'retained' | 'resurrected' | 'lost', MetricQuery>;
  className: string;
};

const TITLE = 'Growth accounting';
const IDS = ['customers_new', 'customers_retained', 'customers_resurrected', 'customers_lost'] as const;
const SERIES = [
  { key: 'retained', label: 'Retained', colour: 6 },
  { key: 'resurrected', label: 'Resurrected', colour: 4 },
  { key: 'new', label: 'New', colour: 1 },
  { key: 'lost', label: 'Lost', colour: 5 },
] as const;

/** Who makes up the active customers of each interval, and below zero who was lost since the one before. */
export function GrowthAccounting({ queries, className }: GrowthAccountingProps) {
  const query = useMetrics(queries);
  const { selection, people } = usePeopleBehind(
    TITLE,
    SERIES.map(({ key, label }) => ({ label, query: queries[key], group: null })),
  );
  return (
    <PanelState query={query} title={TITLE} height={CHART_HEIGHT} className={className}>
      {(results) => {
        const first = results['retained'];
        if (!first) return null;
        return (
          <>
            <BarChart
              title={TITLE}
              unit="active customers"
              height={CHART_HEIGHT}
              points={metricsToChart(belowZero(results))}
              series={SERIES}
              {...selection}
              format={{ unit: 'count' }}
              syncId={CHART_SYNC}
              intervalLabel={INTERVAL_NAMES[first.interval]}
              actions={<ChartInfo ids={IDS} asOf={first.asOf} zone={first.zone} title={TITLE} />}
            />
            {people}
          </>
        );
      }}
    </PanelState>
  );
}

function belowZero(results: Record<string, MetricResult>): Record<string, MetricResult> {
  const { lost, ...others } = results;
  if (!lost) return others;
  const points = lost.points.map((point) => ({
    ...point,
    value: point.value === null ? null : -point.value,
  }));
  return { ...others, lost: { ...lost, points } };
}
