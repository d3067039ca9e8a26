'use client';

import { PanelState } from '../../lib/panel-state.tsx';
import { useTrackFilter } from '../../lib/use-track-filter.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { CellPeople } from './cell-people.tsx';
import { CohortHeatMap } from './cohort-heat-map.tsx';
import { RetentionChips } from './retention-chips.tsx';
import { RetentionCurves } from './retention-curves.tsx';
import type { RetentionFilters } from './retention-filters.ts';
import { RetentionHeader } from './retention-header.tsx';
import { useRetention } from './use-retention.ts';

const HEAT_HEIGHT = 420;
const CURVE_HEIGHT = 260;

export function RetentionView() {
  useTrackView();
  const trackFilter = useTrackFilter();
  const { view, filters, setFilters, cohorts, compared, people } = useRetention();
  const change = (next: Partial<RetentionFilters>) => {
    void setFilters({ cell: null, people: null, ...next });
    trackFilter(Object.keys(next)[0] ?? 'none');
  };
  return (
    <>
      <RetentionHeader result={cohorts.data} filters={filters} onChange={change} />
      <RetentionChips filters={filters} onChange={change} />
      <div className="mt-4 grid grid-cols-12 gap-4">
        <PanelState query={cohorts} title="People who came back" height={HEAT_HEIGHT} className="col-span-12">
          {(result) => (
            <CohortHeatMap
              result={result}
              filters={filters}
              range={view.range}
              onSelect={(cell) => void setFilters({ cell, people: null })}
              onModeChange={(show) => void setFilters({ show })}
            />
          )}
        </PanelState>
        <PanelState
          query={cohorts}
          title="Retention curve"
          height={CURVE_HEIGHT}
          className="col-span-12 xl:col-span-5"
        >
          {(result) => (
            <RetentionCurves
              result={result}
              compared={filters.versus.length > 0 ? compared.data : undefined}
              unit={filters.cohort}
              range={view.range}
            />
          )}
        </PanelState>
        <div className="col-span-12 xl:col-span-7">
          <CellPeople
            query={people}
            cell={filters.cell}
            unit={filters.cohort}
            zone={view.zone}
            page={filters.people}
            onPageChange={(index) => void setFilters({ people: index })}
          />
        </div>
      </div>
    </>
  );
}
