import type { CreditsResult } from '@sextant/business/credits/contract';
import type { MetricResult } from '@sextant/business/metrics/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { LineChart } from '@sextant/ui/charts/line-chart';
import { metricsToChart } from '../../lib/chart-points.ts';
import { CHART_HEIGHT, CHART_SYNC, INTERVAL_NAMES } from '../../lib/chart-settings.ts';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { KIND_SERIES } from './credit-words.ts';

/** What came in above the line and what went below it. */
export function CreditFlows({ result: { series, asOf } }: { result: CreditsResult }) {
  const { purchased, granted, refunded, consumed, expired } = series;
  const flows = {
    purchased: alone(purchased),
    granted: alone(granted),
    refunded: alone(refunded),
    consumed: negated(consumed),
    expired: negated(expired),
  };
  return (
    <BarChart
      title="Credits moved"
      unit="credits, spent ones below the line"
      height={CHART_HEIGHT}
      points={metricsToChart(flows)}
      series={KIND_SERIES}
      format={{ unit: 'count' }}
      syncId={CHART_SYNC}
      intervalLabel={INTERVAL_NAMES[purchased.interval]}
      actions={
        <ChartInfo
          ids={[purchased, granted, refunded, consumed, expired].map(({ metric }) => metric)}
          asOf={asOf}
          zone={purchased.zone}
          title="Credits moved"
        />
      }
    />
  );
}

export function CreditBalance({ result: { series, asOf } }: { result: CreditsResult }) {
  const { balance } = series;
  return (
    <LineChart
      title="Credits that customers have"
      unit="at the end of each interval"
      kind="area"
      height={CHART_HEIGHT}
      points={metricsToChart({ balance: alone(balance) })}
      series={[{ key: 'balance', label: 'Balance' }]}
      format={{ unit: 'count' }}
      syncId={CHART_SYNC}
      intervalLabel={INTERVAL_NAMES[balance.interval]}
      actions={
        <ChartInfo
          ids={[balance.metric]}
          asOf={asOf}
          zone={balance.zone}
          title="Credits that customers have"
        />
      }
    />
  );
}

function alone(result: MetricResult): MetricResult {
  return { ...result, comparison: null };
}

function negated(result: MetricResult): MetricResult {
  const points = result.points.map((point) => ({
    ...point,
    value: point.value === null ? null : -point.value,
  }));
  return { ...result, points, comparison: null };
}
