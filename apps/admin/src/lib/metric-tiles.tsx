import type { MetricResult } from '@sextant/business/metrics/contract';
import { MetricCard } from '@sextant/ui/components/metric-card';
import { MetricCardSkeleton } from '@sextant/ui/components/metric-card-skeleton';
import { classNames } from '@sextant/ui/class-names';
import { computeDelta } from '@sextant/ui/format/delta';
import { formatValue } from '@sextant/ui/format/value';
import { metricFormat } from './metric-format.ts';
import { MetricInfo, useMetricSummary } from './metric-info.tsx';
import { PanelState } from './panel-state.tsx';
import { totalQuery } from './metric-query.ts';
import { forPeriod } from './number-links.ts';
import { tileQueries, trendName } from './tile-queries.ts';
import { useMetrics } from './use-metrics.ts';
import { usePeopleBehind } from './use-people-behind.tsx';
import { usePeriodView } from './use-period-view.ts';

const CARD_HEIGHT = 88;

type MetricTilesProps = {
  /** Each metric with the page or list that explains it; without one it opens the people whom it counts, or nothing. */
  tiles: readonly { metric: string; href?: string; hasPeople?: boolean }[];
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

function Tile({ metric, query, ...way }: TileProps) {
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
        return result && <TileCard {...way} {...{ metric, result }} trend={results[trendName(metric)]} />;
      }}
    </PanelState>
  );
}

type TileCardProps = MetricTilesProps['tiles'][number] & {
  result: MetricResult;
  trend: MetricResult | undefined;
};

function TileCard({ metric, href, hasPeople = false, result, trend }: TileCardProps) {
  const view = usePeriodView();
  const { better } = useMetricSummary(metric);
  const label = useShortLabel(metric);
  const format = metricFormat(result.unit, result.currency);
  const value = result.points[0]?.value ?? null;
  const before = result.comparison?.points[0]?.value ?? null;
  const kind = result.unit === 'share' ? 'points' : 'percent';
  const change = computeDelta(value, before, kind);
  const { selection, people } = usePeopleBehind(
    label,
    hasPeople ? [{ label, query: { ...totalQuery(metric, view), compare: undefined }, group: null }] : [],
  );
  const { onSelect } = selection;
  const bucket = result.points[0]?.bucket.toISOString();
  return (
    <>
      <MetricCard
        label={label}
        value={value}
        format={format}
        missingReason="Nothing to divide by yet"
        {...(href !== undefined && { href: forPeriod(href, view) })}
        {...(onSelect !== undefined && bucket !== undefined && { onOpen: () => onSelect(bucket) })}
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
      {people}
    </>
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
