'use client';

import type { RefundsResult } from '@sextant/business/revenue/contract';
import { BarChart } from '@sextant/ui/charts/bar-chart';
import { LineChart } from '@sextant/ui/charts/line-chart';
import { DonutChart } from '@sextant/ui/charts/donut-chart';
import { PageHeader } from '@sextant/ui/components/page-header';
import { keepPreviousData } from '@tanstack/react-query';
import { metricsToChart } from '../../lib/chart-points.ts';
import { CHART_HEIGHT, CHART_SYNC, INTERVAL_NAMES } from '../../lib/chart-settings.ts';
import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { type PanelQuery, PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { trpc } from '../../trpc/react.ts';
import { ReasonList } from './reason-list.tsx';
import { RefundRates } from './refund-rates.tsx';
import { REFUND_TILES } from './refund-tiles.ts';
import { STATE_WORDS } from './refund-words.ts';
import { refundsQuery } from './refunds-filters.ts';
import { RefundsTable } from './refunds-table.tsx';

export function RefundsView() {
  useTrackView();
  const query = trpc.admin.analytics.revenue.getRefunds.useQuery(refundsQuery(usePeriodView()), {
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title="Refunds and disputes"
        subtitle="What was given back, what is contested, why, and of which charges."
      />
      <div className="grid grid-cols-12 gap-4">
        <MetricTiles
          className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
          tiles={REFUND_TILES.map((metric) => ({ metric, ...TILE_LINKS[metric] }))}
        />
        <PanelState query={query} title="Refunds" height={CHART_HEIGHT} className="col-span-12 xl:col-span-7">
          {(result) => <RefundTrend result={result} />}
        </PanelState>
        <PanelState query={query} title="Rates" height={CHART_HEIGHT} className="col-span-12 xl:col-span-5">
          {(result) => <RefundRates result={result} className="h-full" />}
        </PanelState>
        <Disputes query={query} />
        <RefundsTable className="col-span-12" />
      </div>
    </>
  );
}

/** Rates are explained beside; what they are made of is listed. */
const TILE_LINKS: Readonly<Record<(typeof REFUND_TILES)[number], { href?: string }>> = {
  refunds: { href: `${paths.refunds()}?kind=refund&state=succeeded` },
  refund_rate: {},
  disputes_opened: { href: `${paths.refunds()}?kind=dispute` },
  dispute_rate: {},
};

function RefundTrend({ result: { trend, currency, asOf } }: { result: RefundsResult }) {
  return (
    <BarChart
      title="Refunds"
      unit="issued in each interval"
      height={CHART_HEIGHT}
      points={metricsToChart({ refunds: trend.refunds })}
      series={[{ key: 'refunds', label: 'Refunds', colour: 4 }]}
      format={{ unit: 'money', currency }}
      syncId={CHART_SYNC}
      intervalLabel={INTERVAL_NAMES[trend.refunds.interval]}
      actions={<ChartInfo ids={['refunds']} asOf={asOf} zone={trend.refunds.zone} title="Refunds" />}
    />
  );
}

function Disputes({ query }: { query: PanelQuery<RefundsResult> }) {
  const frame = { query, height: CHART_HEIGHT, className: 'col-span-12 md:col-span-6 xl:col-span-3' };
  return (
    <>
      <PanelState {...frame} title="Dispute rate">
        {({ trend }) => (
          <LineChart
            title="Dispute rate"
            unit="% of charges"
            height={CHART_HEIGHT}
            points={metricsToChart({ rate: trend.disputeRate })}
            series={[{ key: 'rate', label: 'Dispute rate' }]}
            format={{ unit: 'share' }}
            syncId={CHART_SYNC}
            intervalLabel={INTERVAL_NAMES[trend.disputeRate.interval]}
          />
        )}
      </PanelState>
      <PanelState {...frame} title="Disputes by state">
        {({ disputes }) => (
          <DonutChart
            title="Disputes by state"
            unit="opened in the period"
            noun="cases"
            format={{ unit: 'count' }}
            slices={disputes.byState.map(({ state, count }) => ({
              key: state,
              label: STATE_WORDS[state],
              value: count,
            }))}
          />
        )}
      </PanelState>
      <PanelState {...frame} title="Why refunded">
        {({ refunds, currency }) => (
          <ReasonList
            title="Why refunded"
            currency={currency}
            of="kind=refund&state=succeeded"
            reasons={refunds.byReason}
            empty="Nothing was refunded"
          />
        )}
      </PanelState>
      <PanelState {...frame} title="Why disputed">
        {({ disputes, currency }) => (
          <ReasonList
            title="Why disputed"
            currency={currency}
            of="kind=dispute"
            reasons={disputes.byReason}
            empty="Nothing is disputed"
          />
        )}
      </PanelState>
    </>
  );
}
