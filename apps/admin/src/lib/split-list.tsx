import { BarList } from '@sextant/ui/components/bar-list';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { CHART_HEIGHT } from './chart-settings.ts';
import { groupTotals } from './chart-points.ts';
import { dimensionValueName } from './dimension-name.ts';
import { metricFormat } from './metric-format.ts';
import { totalQuery } from './metric-query.ts';
import { ChartInfo } from './metrics-chart.tsx';
import { PanelState } from './panel-state.tsx';
import { useMetric } from './use-metric.ts';
import { usePeriodView } from './use-period-view.ts';

type SplitListProps = {
  title: string;
  unit: string;
  metric: string;
  by: string;
  empty: { title: string; hint: string };
  className?: string;
};

const MOST = 8;

/** One metric over the whole period by the values of a dimension: every one with a record, also of nothing or an unknown sum. */
export function SplitList({ title, unit, metric, by, empty, className = '' }: SplitListProps) {
  const query = useMetric(totalQuery(metric, { ...usePeriodView(), compare: undefined }, { by }));
  return (
    <PanelState query={query} title={title} height={CHART_HEIGHT} className={className}>
      {(result) => {
        const groups = groupTotals(result);
        const isKnown = groups.every(({ value }) => value !== null);
        const total = isKnown ? groups.reduce((sum, { value }) => sum + (value ?? 0), 0) : 0;
        return (
          <Panel
            title={title}
            unit={groups.length > MOST ? `${unit}, top ${MOST} of ${groups.length}` : unit}
            actions={<ChartInfo ids={[metric]} asOf={result.asOf} zone={result.zone} title={title} />}
          >
            {groups.length === 0 && <EmptyState {...empty} />}
            <BarList
              label={title}
              format={metricFormat(result.unit, result.currency)}
              items={groups.slice(0, MOST).map(({ group, value }) => ({
                key: group,
                label: dimensionValueName(by, group),
                value,
                ...(result.unit === 'share' ? {} : { share: total === 0 ? null : (value ?? 0) / total }),
              }))}
            />
          </Panel>
        );
      }}
    </PanelState>
  );
}
