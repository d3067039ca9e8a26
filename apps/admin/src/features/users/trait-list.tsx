import type { MetricQuery } from '@sextant/business/metrics/contract';
import { BarList } from '@sextant/ui/components/bar-list';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { groupTotals } from '../../lib/chart-points.ts';
import { CHART_HEIGHT } from '../../lib/chart-settings.ts';
import { dimensionValueName } from '../../lib/dimension-name.ts';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { useMetric } from '../../lib/use-metric.ts';

type TraitListProps = {
  title: string;
  query: MetricQuery & { by: string };
  /** The list behind a value. */
  hrefOf: (value: string) => string;
  className: string;
};

const MOST = 8;

/** The values of a trait with how many people have each. */
export function TraitList({ title, query, hrefOf, className }: TraitListProps) {
  const { pages } = useSession();
  const answer = useMetric(query);
  return (
    <PanelState query={answer} title={title} height={CHART_HEIGHT} className={className}>
      {(result) => {
        const groups = groupTotals(result);
        const total = groups.reduce((sum, { value }) => sum + (value ?? 0), 0);
        return (
          <Panel
            title={title}
            unit={groups.length > MOST ? `top ${MOST} of ${groups.length}` : 'people'}
            actions={<ChartInfo ids={[result.metric]} asOf={result.asOf} zone={result.zone} title={title} />}
          >
            {groups.length === 0 && (
              <EmptyState title="Nobody yet" hint="Send customers through the records API, or import them." />
            )}
            <BarList
              label={title}
              items={groups.slice(0, MOST).map(({ group, value }) => ({
                key: group,
                label: dimensionValueName(query.by, group),
                value,
                share: total === 0 || value === null ? null : value / total,
                ...(pages.includes('customers') && { href: hrefOf(group === 'Unknown' ? 'unknown' : group) }),
              }))}
            />
          </Panel>
        );
      }}
    </PanelState>
  );
}
