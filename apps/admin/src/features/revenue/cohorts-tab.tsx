import type { RevenueCohorts } from '@sextant/business/revenue/mrr/contract';
import type { HeatMapRow } from '@sextant/ui/chart-data/heat-map';
import { HeatMapTable } from '@sextant/ui/charts/heat-map-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { InfoPopover } from '@sextant/ui/components/info-popover';
import { Panel } from '@sextant/ui/components/panel';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { formatBucket } from '@sextant/ui/format/bucket';
import { formatTime } from '@sextant/ui/format/instant';
import { keepPreviousData } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { PanelState } from '../../lib/panel-state.tsx';
import { usePeriodView } from '../../lib/use-period-view.ts';
import { trpc } from '../../trpc/react.ts';
import { cohortsQuery, revenueParameters } from './revenue-filters.ts';

const TITLE = 'MRR that stayed, by the month customers began to pay';

/** What each cohort of new customers still pays of what it first paid; expansion lifts it above 100 %. */
export function CohortsTab() {
  const view = usePeriodView();
  const [{ cohort }, setFilters] = useQueryStates(revenueParameters, { history: 'push' });
  const query = trpc.admin.analytics.revenue.getRevenueCohorts.useQuery(cohortsQuery({ cohort }, view), {
    placeholderData: keepPreviousData,
  });
  return (
    <PanelState query={query} title={TITLE} height={480}>
      {(result) =>
        result.cohorts.every(({ customers }) => customers === 0) ? (
          <Panel title={TITLE}>
            <EmptyState
              title="Nobody began to pay in this period"
              hint="Choose a longer period, such as the year to date."
            />
          </Panel>
        ) : (
          <HeatMapTable
            title={TITLE.replace('month', result.unit)}
            unit="% of the cohort’s first MRR"
            rowHeading="First paid in"
            sizeHeading="Customers"
            columns={result.total.map((_, period) => `${result.unit === 'month' ? 'M' : 'W'}${period}`)}
            rows={rowsOf(result)}
            average={{
              label: 'Weighted',
              size: result.cohorts.reduce((sum, { customers }) => sum + customers, 0),
              rates: result.total.map((total) => total?.share ?? null),
            }}
            actions={
              <>
                <SegmentedControl
                  label="Cohorts by"
                  value={cohort}
                  onChange={(next) => void setFilters({ cohort: next })}
                  options={[
                    { value: 'month', label: 'Months' },
                    { value: 'week', label: 'Weeks' },
                  ]}
                />
                <InfoPopover label={`About ${TITLE}`}>
                  <p className="font-semibold text-ink">Revenue retention</p>
                  <p className="mt-1 text-ink-muted">
                    MRR of the cohort’s customers at the end of each {result.unit} over their MRR at the end
                    of the first. The weighted row is the sum of both over the cohorts that have the{' '}
                    {result.unit}.
                  </p>
                  <p className="mt-3 border-t border-line pt-3 text-xs text-ink-muted">
                    Counted until {formatTime(result.asOf, result.zone)} ({result.zone})
                  </p>
                </InfoPopover>
              </>
            }
          />
        )
      }
    </PanelState>
  );
}

function rowsOf({ cohorts, unit, zone }: RevenueCohorts): HeatMapRow[] {
  return cohorts.map(({ start, customers, share, mrrMinor }) => ({
    key: start.toISOString(),
    label: formatBucket(start, unit, zone),
    size: customers,
    cells: share.map((rate, period) => {
      const minor = mrrMinor[period] ?? null;
      return minor === null ? null : { count: minor, rate, isMature: true };
    }),
  }));
}
