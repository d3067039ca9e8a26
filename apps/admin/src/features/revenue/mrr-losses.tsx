import { MetricsChart } from '../../lib/metrics-chart.tsx';
import { SplitList } from '../../lib/split-list.tsx';
import { PlanMovesPanel } from './plan-moves-panel.tsx';
import { NOTHING_LISTED } from './revenue-filters.ts';
import { subscriptionQueries } from './subscriptions-queries.ts';
import type { Subscriptions } from './use-subscriptions.ts';

/** What becomes of MRR that is there: moved between plans, lost, kept. */
export function MrrLosses({ view, filters, setFilters, moves }: Subscriptions) {
  const queries = subscriptionQueries(view);
  return (
    <>
      <PlanMovesPanel
        className="col-span-12 xl:col-span-7"
        query={moves}
        by={filters.moves}
        onByChange={(by) => void setFilters({ ...NOTHING_LISTED, moves: by })}
        onOpen={(move) => void setFilters({ ...NOTHING_LISTED, movement: 'all', ...move })}
      />
      <SplitList
        className="col-span-12 xl:col-span-5"
        title="Why subscriptions ended"
        unit="cancelled subscriptions"
        metric="subscriptions_cancelled"
        by="cancel_reason"
        empty={{ title: 'Nobody cancelled', hint: 'No subscription ended in this period.' }}
      />
      <MetricsChart
        className="col-span-12 md:col-span-6 xl:col-span-4"
        title="Revenue retention"
        unit="% of MRR twelve months before"
        shape="line"
        queries={queries.retained}
        names={{ nrr_12m: 'Net (NRR)', grr_12m: 'Gross (GRR)' }}
      />
      <MetricsChart
        className="col-span-12 md:col-span-6 xl:col-span-4"
        title="Churn"
        unit="% lost in each interval"
        shape="line"
        queries={queries.churn}
        names={{ gross_mrr_churn_rate: 'Of MRR', logo_churn_rate: 'Of customers' }}
      />
      <SplitList
        className="col-span-12 xl:col-span-4"
        title="Customer churn by tier"
        unit="in the period, tier at its start"
        metric="logo_churn_rate"
        by="tier"
        empty={{ title: 'Nobody paid at the start', hint: 'Choose a later period.' }}
      />
    </>
  );
}
