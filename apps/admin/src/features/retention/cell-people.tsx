import type { PeoplePage } from '@sextant/business/people/people-page';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { Panel } from '@sextant/ui/components/panel';
import { formatBucket } from '@sextant/ui/format/bucket';
import { formatExactNumber } from '@sextant/ui/format/number';
import { MousePointerClick } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type PanelQuery, PanelState } from '../../lib/panel-state.tsx';
import { PeopleTable } from '../../lib/people-list.tsx';
import { useSession } from '../../lib/session-provider.tsx';
import { PEOPLE_PAGE, type RetentionFilters } from './retention-filters.ts';

type CellPeopleProps = {
  query: PanelQuery<PeoplePage>;
  cell: RetentionFilters['cell'];
  unit: RetentionFilters['cohort'];
  zone: string;
  page: number;
  onPageChange: (index: number) => void;
};

const HEIGHT = 260;

/** Exactly the people whom the chosen cell counts. */
export function CellPeople({ query, cell, unit, zone, page, onPageChange }: CellPeopleProps) {
  const { pages } = useSession();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (cell !== null) panel.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [cell]);
  if (!pages.includes('customers'))
    return (
      <Hint
        title="Your role does not show the people behind a cell"
        hint="Ask a super admin if you need to."
      />
    );
  if (cell === null)
    return (
      <Hint
        title="Choose a cell to see who is in it"
        hint="Click it, or walk with the arrow keys and press Enter."
      />
    );
  const title = `${formatBucket(new Date(cell.start), unit, zone)} · ${unit} ${cell.period}`;
  return (
    <div ref={panel} className="h-full scroll-mb-6">
      <PanelState query={query} title={title} height={HEIGHT} className="h-full">
        {({ items, total }) => (
          <Panel title={title} unit={`${formatExactNumber(total)} people, the same as in the cell`} isFlush>
            <PeopleTable
              label={`People of ${title}`}
              people={{ items, total }}
              page={page}
              pageSize={PEOPLE_PAGE}
              onPageChange={onPageChange}
              isLoading={query.isPlaceholderData}
              nobody="Nobody is in this cell"
            />
          </Panel>
        )}
      </PanelState>
    </div>
  );
}

function Hint({ title, hint }: { title: string; hint: string }) {
  return (
    <Panel title="People" className="h-full">
      <div className="flex items-center justify-center" style={{ minHeight: HEIGHT }}>
        <EmptyState icon={<MousePointerClick />} title={title} hint={hint} />
      </div>
    </Panel>
  );
}
