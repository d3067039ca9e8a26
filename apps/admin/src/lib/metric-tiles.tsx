import type { MetricResult } from '@sextant/business/metrics/contract';
import { MetricCard } from '@sextant/ui/components/metric-card';
import { MetricCardSkeleton } from '@sextant/ui/components/metric-card-skeleton';
import { classNames } from '@sextant/ui/class-names';
import { computeDelta } from '@sextant/ui/format/delta';
import { formatValue } from '@sextant/ui/format/value';
import { metricFormat } from './metric-format.ts';
import { MetricInfo, useMetricSummary } from './metric-info.tsx';
import { PanelState } from './panel-state.tsx';
import { tileQueries, trendName } from './tile-queries.ts';
import { useMetrics } from './use-metrics.ts';
import { usePeriodView } from './use-period-view.ts';

const CARD_HEIGHT = 88;

type MetricTilesProps = {
  /** Each metric with the page or panel that explains it. */
  tiles: readonly { metric: string; href: string }[];
  className: string;
};

/** Numbers of the catalog over the period, of one instant: change, course, definition, and the way to why. */
export function MetricTiles({ tiles, className }: MetricTilesProps) {
  const view = usePeriodView();
  const query = useMetrics(
    tileQueries(
      tiles.map(({ metric }) => metric),
      view,
    ),
  );
  return (
    <div className={classNames('grid gap-4', className)}>
      {tiles.map((tile) => (
        <Tile key={tile.metric} {...tile} query={query} />
      ))}
    </div>
  );
}

type TileProps = MetricTilesProps['tiles'][number] & { query: ReturnType<typeof useMetrics> };

function Tile({ metric, href, query }: TileProps) {
  const label = useShortLabel(metric);
  return (
    <PanelState
      query={query}
      title={label}
      height={CARD_HEIGHT}
      isCard
      skeleton={<MetricCardSkeleton label={label} />}
    >
      {(results) => {
        const result = results[metric];
        return result && <TileCard {...{ metric, href, result }} trend={results[trendName(metric)]} />;
      }}
    </PanelState>
  );
}

type TileCardProps = { metric: string; href: string; result: MetricResult; trend: MetricResult | undefined };

function TileCard({ metric, href, result, trend }: TileCardProps) {
  const view = usePeriodView();
  const { better } = useMetricSummary(metric);
  const label = useShortLabel(metric);
  const format = metricFormat(result.unit, result.currency);
  const value = result.points[0]?.value ?? null;
  const before = result.comparison?.points[0]?.value ?? null;
  const kind = result.unit === 'share' ? 'points' : 'percent';
  const change = computeDelta(value, before, kind);
  return (
    <MetricCard
      label={label}
      value={value}
      format={format}
      missingReason="Nothing to divide by yet"
      href={href}
      info={<MetricInfo metric={metric} asOf={result.asOf} zone={result.zone} />}
      {...(result.comparison !== null && {
        delta: { change, kind, better: better === 'neutral' ? ('neither' as const) : better },
        note: `${result.range.to < view.range.to ? 'yesterday, ' : ''}vs ${formatValue(before, format)}`,
      })}
      {...(trend !== undefined && {
        trend: trend.points.map((point) => point.value),
        isTrendOpen: trend.points.at(-1)?.isComplete === false,
      })}
    />
  );
}

/** A card has room for a few words; the definition says the rest. */
function useShortLabel(metric: string): string {
  const { label } = useMetricSummary(metric);
  return SHORT_LABELS[metric] ?? label;
}

const SHORT_LABELS: Readonly<Record<string, string>> = {
  dau: 'Daily active (DAU)',
  wau: 'Weekly active (WAU)',
  mau: 'Monthly active (MAU)',
  generation_success_rate: 'Success rate',
};
