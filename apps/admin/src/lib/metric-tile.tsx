import type { MetricResult } from '@sextant/business/metrics/contract';
import { MetricCard } from '@sextant/ui/components/metric-card';
import { MetricCardSkeleton } from '@sextant/ui/components/metric-card-skeleton';
import { computeDelta } from '@sextant/ui/format/delta';
import { formatValue } from '@sextant/ui/format/value';
import type { ReactNode } from 'react';
import { metricFormat } from './metric-format.ts';
import { MetricInfo, useMetricSummary } from './metric-info.tsx';
import { totalQuery, trendQuery } from './metric-query.ts';
import { PanelState } from './panel-state.tsx';
import { useMetric } from './use-metric.ts';
import { usePeriodView } from './use-period-view.ts';

const CARD_HEIGHT = 88;

type MetricTileProps = {
  metric: string;
  /** The page or panel that explains the number. */
  href: string;
  /** A short line under the change; the compared value when left out. */
  note?: ReactNode;
};

/** One number of the catalog over the period: its change, its course, its definition, and the way to why. */
export function MetricTile({ metric, href, note }: MetricTileProps) {
  const view = usePeriodView();
  const { label } = useMetricSummary(metric);
  const total = useMetric(totalQuery(metric, view));
  const trend = useMetric(trendQuery(metric, view));
  return (
    <PanelState
      query={total}
      title={label}
      height={CARD_HEIGHT}
      isCard
      skeleton={<MetricCardSkeleton label={label} />}
    >
      {(result) => <TileCard {...{ metric, href, note, result }} trend={trend.data} />}
    </PanelState>
  );
}

type TileCardProps = MetricTileProps & { result: MetricResult; trend: MetricResult | undefined };

function TileCard({ metric, href, note, result, trend }: TileCardProps) {
  const { label, better } = useMetricSummary(metric);
  const format = metricFormat(result.unit, result.currency);
  const value = result.points[0]?.value ?? null;
  const before = result.comparison?.points[0]?.value ?? null;
  const kind = result.unit === 'share' ? 'points' : 'percent';
  const against = result.comparison === null ? undefined : `vs ${formatValue(before, format)}`;
  return (
    <MetricCard
      label={label}
      value={value}
      format={format}
      missingReason="Nothing to divide by yet"
      href={href}
      info={<MetricInfo metric={metric} asOf={result.asOf} zone={result.zone} />}
      {...(result.comparison === null
        ? {}
        : {
            delta: {
              change: computeDelta(value, before, kind),
              kind,
              better: better === 'neutral' ? 'neither' : better,
            },
          })}
      {...(trend === undefined
        ? {}
        : {
            trend: trend.points.map((point) => point.value),
            isTrendOpen: trend.points.at(-1)?.isComplete === false,
          })}
      note={note ?? against}
    />
  );
}
