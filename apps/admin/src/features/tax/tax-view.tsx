'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { SegmentedControl } from '@sextant/ui/components/segmented-control';
import { PanelState } from '../../lib/panel-state.tsx';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { FormSummaries } from './form-summaries.tsx';
import { PayeeDetail } from './payee-detail.tsx';
import { PayeesPanel } from './payees-panel.tsx';
import { PayerPanel } from './payer-panel.tsx';
import { useTaxYear } from './use-tax-year.ts';

export function TaxView() {
  useTrackView();
  const { filters, setFilters, year, payees } = useTaxYear();
  const isHydrated = useHydrated();
  return (
    <>
      <PageHeader
        title="1099 forms"
        subtitle="Who must get which form for what was paid in a calendar year, by the thresholds of that year. Not tax advice."
        {...(isHydrated &&
          year.data !== undefined && {
            actions: (
              <SegmentedControl
                label="Tax year"
                value={String(year.data.year)}
                options={year.data.years.map((known) => ({ value: String(known), label: String(known) }))}
                onChange={(next) => void setFilters({ year: Number(next), payee: null })}
              />
            ),
          })}
      />
      <div className="flex flex-col gap-4">
        <PanelState query={year} title="Forms" height={220}>
          {(view) => (
            <FormSummaries view={view} onShow={(next) => void setFilters({ status: null, ...next })} />
          )}
        </PanelState>
        <PanelState query={payees} title="Payees" height={420}>
          {({ pages }) => (
            <PayeesPanel
              pages={pages}
              filters={filters}
              onFiltersChange={(next) => void setFilters(next)}
              isLoading={payees.isPlaceholderData}
              isFetchingMore={payees.isFetchingNextPage}
              onShowMore={() => void payees.fetchNextPage()}
            />
          )}
        </PanelState>
        <PanelState query={year} title="Payer" height={160}>
          {({ payer }) => <PayerPanel payer={payer} />}
        </PanelState>
      </div>
      {isHydrated && year.data !== undefined && (
        <PayeeDetail
          year={year.data.year}
          customerId={filters.payee}
          onClose={() => void setFilters({ payee: null })}
        />
      )}
    </>
  );
}
