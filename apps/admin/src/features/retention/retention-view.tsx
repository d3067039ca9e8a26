'use client';

import { PageHeader } from '@sextant/ui/components/page-header';
import { CompareSegments } from './compare-segments.tsx';
import { PanelState } from '../../lib/panel-state.tsx';
import { SaveSegment } from '../../lib/save-segment.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { useTrackFilter } from '../../lib/use-track-filter.ts';
import { useTrackView } from '../../lib/use-track-view.ts';
import { CellPeople } from './cell-people.tsx';
import { CohortHeatMap } from './cohort-heat-map.tsx';
import { RetentionChips } from './retention-chips.tsx';
import { RetentionCurves } from './retention-curves.tsx';
import { retentionFact } from './retention-fact.ts';
import { startVerb } from './retention-words.ts';
import type { RetentionFilters } from './retention-filters.ts';
import { useRetention } from './use-retention.ts';

const HEAT_HEIGHT = 420;
const CURVE_HEIGHT = 260;

export function RetentionView() {
  useTrackView();
  const trackFilter = useTrackFilter();
  const isHydrated = useHydrated();
  const { may } = useSession();
  const { view, filters, setFilters, cohorts, compared, people } = useRetention();
  const change = (next: Partial<RetentionFilters>) => {
    void setFilters({ cell: null, people: null, ...next });
    trackFilter(Object.keys(next)[0] ?? 'none');
  };
  return (
    <>
      <PageHeader
        title="Retention"
        subtitle={
          isHydrated && cohorts.data
            ? retentionFact(cohorts.data, filters.cohort, startVerb(filters.start))
            : 'Who comes back, and when.'
        }
        actions={
          <>
            {may.saveSegments && <SaveSegment where={filters.where} />}
            <CompareSegments versus={filters.versus} onChange={(versus) => change({ versus })} />
          </>
        }
      />
      <RetentionChips filters={filters} onChange={change} />
      <div className="mt-4 grid grid-cols-12 gap-4">
        <PanelState query={cohorts} title="People who came back" height={HEAT_HEIGHT} className="col-span-12">
          {(result) => (
            <CohortHeatMap
              result={result}
              filters={filters}
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
