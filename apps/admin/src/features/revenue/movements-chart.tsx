import type { WaterfallResult } from '@sextant/business/revenue/mrr/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { metricsToChart } from '../../lib/chart-points.ts';
import { CHART_HEIGHT, CHART_SYNC, INTERVAL_NAMES } from '../../lib/chart-settings.ts';
import { ChartInfo } from '../../lib/metrics-chart.tsx';

type MovementsChartProps = {
  result: WaterfallResult;
  /** Opens the movements of one interval. */
  onSelect: (interval: { since: Date; until: Date }) => void;
};

const TITLE = 'MRR movements';
const INFO = ['net_new_mrr', 'mrr_new', 'mrr_reactivation', 'mrr_expansion', 'mrr_contraction', 'mrr_churn'];
const SERIES = [
  { key: 'new', label: 'New', colour: 1 },
  { key: 'reactivation', label: 'Reactivation', colour: 2 },
  { key: 'expansion', label: 'Expansion', colour: 3 },
  { key: 'contraction', label: 'Contraction', colour: 4 },
  { key: 'churn', label: 'Churn', colour: 5 },
] as const;

/** What was won above the line and lost below it, interval by interval. */
export function MovementsChart({ result, onSelect }: MovementsChartProps) {
  const { new: won, reactivation, expansion, contraction, churn, currency, asOf, zone } = result;
  const movements = { new: won, reactivation, expansion, contraction, churn };
  return (
    <BarChart
      title={TITLE}
      unit={`${currency} a month`}
      height={CHART_HEIGHT}
      points={metricsToChart(movements)}
      series={SERIES}
      format={{ unit: 'money', currency }}
      syncId={CHART_SYNC}
      onSelect={(bucket) => onSelect(intervalOf(result, new Date(bucket)))}
      intervalLabel={INTERVAL_NAMES[won.interval]}
      actions={<ChartInfo ids={INFO} asOf={asOf} zone={zone} title={TITLE} />}
    />
  );
}

/** From the interval's start to that of the next, within the period. */
function intervalOf({ new: won, waterfall: { range } }: WaterfallResult, start: Date) {
  const next = won.points.find(({ bucket }) => bucket > start)?.bucket ?? range.to;
  return {
    since: start < range.from ? range.from : start,
    until: next > range.to ? range.to : next,
  };
}
