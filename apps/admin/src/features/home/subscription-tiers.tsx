import { BarList } from '@sextant/ui/components/bar-list';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { formatExactNumber } from '@sextant/ui/format/number';
import { groupTotals } from '../../lib/chart-points.ts';
import { dimensionValueName } from '../../lib/dimension-name.ts';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { subscribedHref } from '../../lib/number-links.ts';
import { useSession } from '../../lib/session-provider.tsx';
import { useMetric } from '../../lib/use-metric.ts';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { homeQueries } from './home-queries.ts';

const TITLE = 'Active subscriptions by tier';
const HEIGHT = 130;

/** Who pays, by tier, at the end of the period. */
export function SubscriptionTiers() {
  const { pages } = useSession();
  const view = usePeriodView();
  const query = useMetric(homeQueries(view).tiers);
  return (
    <PanelState query={query} title={TITLE} height={HEIGHT} className="flex-1">
      {(result) => {
        const tiers = groupTotals(result);
        const total = tiers.reduce((sum, { value }) => sum + (value ?? 0), 0);
        return (
          <Panel
            title={TITLE}
            unit={formatExactNumber(total)}
            actions={
              <ChartInfo ids={['active_subscriptions']} asOf={result.asOf} zone={result.zone} title={TITLE} />
            }
          >
            {tiers.length === 0 && (
              <EmptyState
                title="Nobody pays yet"
                hint="Send subscriptions through the records API or import them."
              />
            )}
            <BarList
              label={TITLE}
              items={tiers.map(({ group, value }) => ({
                key: group,
                label: dimensionValueName('tier', group),
                value,
                share: total === 0 || value === null ? null : value / total,
                ...(pages.includes('customers') ? { href: subscribedHref(view, group) } : {}),
              }))}
            />
          </Panel>
        );
      }}
    </PanelState>
  );
}
