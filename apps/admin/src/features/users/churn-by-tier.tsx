import type { MetricQuery } from '@sextant/business/metrics/contract';
import { BarList } from '@sextant/ui/components/bar-list';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { CHART_HEIGHT } from '../../lib/chart-settings.ts';
import { dimensionValueName } from '../../lib/dimension-name.ts';
import { ChartInfo } from '../../lib/metrics-chart.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { useMetric } from '../../lib/use-metric.ts';

type ChurnByTierProps = { query: MetricQuery; className: string };

const TITLE = 'Customer churn by tier';

/** Which share of those who paid at the start of the period had left at its end, by the tier they had. */
export function ChurnByTier({ query, className }: ChurnByTierProps) {
  const answer = useMetric(query);
  return (
    <PanelState query={answer} title={TITLE} height={CHART_HEIGHT} className={className}>
      {(result) => {
        const known = result.points.filter((point) => point.value !== null && point.group !== null);
        return (
          <Panel
            title={TITLE}
            unit="in the period"
            actions={<ChartInfo ids={[result.metric]} asOf={result.asOf} zone={result.zone} title={TITLE} />}
          >
            {known.length === 0 && (
              <EmptyState
                title="Nobody paid at the start of this period"
                hint="Churn needs customers who can leave: choose a later period."
              />
            )}
            <BarList
              label={TITLE}
              format={{ unit: 'share' }}
              items={known.map(({ group, value }) => ({
                key: group ?? '',
                label: dimensionValueName('tier', group ?? ''),
                value,
              }))}
            />
          </Panel>
        );
      }}
    </PanelState>
  );
}
