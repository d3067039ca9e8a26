'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { keepPreviousData } from '@tanstack/react-query';
import { CHART_HEIGHT } from '../../lib/chart-settings.ts';
import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { trpc } from '../../trpc/react.ts';
import { CreditBalance, CreditFlows } from './credit-flows.tsx';
import { CREDIT_TILES, creditsQuery } from './credits-queries.ts';
import { DistributionPanel } from './distribution-panel.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { LiabilityPanel } from './liability-panel.tsx';

export function CreditsView() {
  useTrackView();
  const query = trpc.admin.analytics.revenue.getCredits.useQuery(creditsQuery(usePeriodView()), {
    placeholderData: keepPreviousData,
  });
  const frame = { query, height: CHART_HEIGHT };
  return (
    <>
      <PageHeader
        title="Credits"
        subtitle="Bought, given, spent, given back and lost: a ledger that adds up. Grant credits on a customer’s page."
      />
      <div className="grid grid-cols-12 gap-4">
        <MetricTiles
          className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
          tiles={CREDIT_TILES.map((metric) => ({ metric }))}
        />
        <PanelState {...frame} title="Credits moved" className="col-span-12 xl:col-span-7">
          {(result) => <CreditFlows result={result} />}
        </PanelState>
        <PanelState {...frame} title="Credits that customers have" className="col-span-12 xl:col-span-5">
          {(result) => <CreditBalance result={result} />}
        </PanelState>
        <PanelState {...frame} title="The ledger of the period" className="col-span-12 xl:col-span-7">
          {(result) => <LedgerPanel result={result} />}
        </PanelState>
        <PanelState {...frame} title="Balances" className="col-span-12 xl:col-span-5">
          {(result) => <DistributionPanel result={result} />}
        </PanelState>
        <PanelState {...frame} title="Liability" className="col-span-12">
          {(result) => <LiabilityPanel result={result} />}
        </PanelState>
      </div>
    </>
  );
}
