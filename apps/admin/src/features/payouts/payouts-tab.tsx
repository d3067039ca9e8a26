import type { PayoutStates } from '@sextant/business/payouts/contract';
import { BarList, type BarListItem } from '@sextant/ui/components/bar-list';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { keepPreviousData } from '@tanstack/react-query';
import { CHART_HEIGHT } from '../../lib/chart-settings.ts';
import { sentence } from '../../lib/dimension-name.ts';
import { MetricTiles } from '../../lib/metric-tiles.tsx';
import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { type PanelQuery, PanelState } from '../../lib/panel-state.tsx';
import { paths } from '../../lib/paths.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { PayoutsTable } from './payouts-table.tsx';
import { STATUS_WORDS } from './payout-words.ts';
import { PAYOUT_TILES, payoutQueries } from './payouts-queries.ts';

/** What creators were paid, what is on its way, and what came back and why. */
export function PayoutsTab() {
  const view = usePeriodView();
  const queries = payoutQueries(view);
  const states = trpc.admin.analytics.payouts.getStates.useQuery(
    { range: view.range },
    { placeholderData: keepPreviousData },
  );
  return (
    <div className="grid grid-cols-12 gap-4">
      <MetricTiles
        className="col-span-12 sm:grid-cols-2 xl:grid-cols-4"
        tiles={PAYOUT_TILES.map((metric) => ({ metric, href: TILE_LINKS[metric] }))}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-7"
        title="Earned and paid out"
        unit="by creators, each interval"
        shape="line"
        queries={queries.flow}
        names={{ creator_earnings: 'Earned', payouts: 'Paid out' }}
      />
      <MetricsChart
        className="col-span-12 xl:col-span-5"
        title="Outstanding balance"
        unit="owed to creators at the end of each interval"
        shape="area"
        queries={queries.outstanding}
        names={{ outstanding_balance: 'Outstanding' }}
      />
      <StateLists states={states} />
      <PayoutsTable className="col-span-12" />
    </div>
  );
}

const TILE_LINKS: Readonly<Record<(typeof PAYOUT_TILES)[number], string>> = {
  payouts: `${paths.payouts()}?status=in_transit,paid`,
  outstanding_balance: `${paths.payouts()}?tab=balances`,
  payouts_failed: `${paths.payouts()}?status=failed,cancelled,reversed`,
  creator_earnings: `${paths.revenue()}?tab=sales&by=creator`,
};

function StateLists({ states }: { states: PanelQuery<PayoutStates> }) {
  const frame = { query: states, height: CHART_HEIGHT, className: 'col-span-12 md:col-span-4' };
  return (
    <>
      <PanelState {...frame} title="By state">
        {({ byStatus, currency, notes }) => (
          <AmountList
            title="By state"
            currency={currency}
            note={notes.join(' ')}
            items={byStatus.map(({ status, amountMinor, count }) => ({
              key: status,
              label: STATUS_WORDS[status].label,
              count,
              value: amountMinor,
              href: `${paths.payouts()}?status=${status}`,
            }))}
            empty="No payout in this period"
          />
        )}
      </PanelState>
      <PanelState {...frame} title="Due">
        {({ schedule, currency }) => (
          <AmountList
            title="Due"
            currency={currency}
            items={schedule.map(({ day, amountMinor, count }) => ({
              key: day ?? 'none',
              label: day ?? 'No date given',
              count,
              value: amountMinor,
            }))}
            empty="Nothing is on its way"
          />
        )}
      </PanelState>
      <PanelState {...frame} title="Why payouts failed">
        {({ failures, currency }) => (
          <AmountList
            title="Why payouts failed"
            currency={currency}
            items={failures.map(({ code, amountMinor, count }) => ({
              key: code,
              label: sentence(code),
              count,
              value: amountMinor,
              href: `${paths.payouts()}?status=failed,reversed&failure=${encodeURIComponent(code)}`,
            }))}
            empty="None failed in this period"
          />
        )}
      </PanelState>
    </>
  );
}

type AmountListProps = {
  title: string;
  currency: string;
  items: readonly BarListItem[];
  empty: string;
  note?: string;
};

function AmountList({ title, currency, items, empty, note = '' }: AmountListProps) {
  return (
    <Panel title={title} unit={currency} {...(note !== '' && { footer: note })}>
      {items.length === 0 && <EmptyState title={empty} />}
      <BarList label={title} format={{ unit: 'money', currency }} items={items} />
    </Panel>
  );
}
