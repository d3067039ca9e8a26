import type { PeoplePage } from '@sextant/business/people/people-page';
import { DataTable } from '@sextant/ui/components/data-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { formatExactNumber } from '@sextant/ui/format/number';
import { PanelState } from './panel-state.tsx';
import type { PanelQuery } from './panel-query.ts';
import { paths } from './paths.ts';
import { peopleColumns } from './people-columns.tsx';
import { usePeriodView } from './use-period-view.ts';

/** How many people a list shows at once. */
export const PEOPLE_A_PAGE = 10;

const HEIGHT = 420;

type PeopleListProps = {
  title: string;
  query: PanelQuery<PeoplePage>;
  /** Which page is shown, from 0. */
  page: number;
  onPageChange: (page: number) => void;
};

/** Exactly the people behind a number, and how many they are. */
export function PeopleList({ title, query, page, onPageChange }: PeopleListProps) {
  const { zone } = usePeriodView();
  return (
    <PanelState query={query} title={title} height={HEIGHT}>
      {({ items, total }) => (
        <>
          <p className="mb-2 text-xs text-ink-muted">
            {formatExactNumber(total)} people, the same as in the number that you opened
          </p>
          <DataTable
            label={title}
            columns={peopleColumns(zone)}
            rows={items}
            rowKey={(row) => String(row.id)}
            rowHref={(row) => (row.kind === 'customer' ? paths.customer(row.id) : null)}
            page={{ index: page, size: PEOPLE_A_PAGE, total }}
            onPageChange={onPageChange}
            isLoading={query.isPlaceholderData}
            empty={<EmptyState title="Nobody is counted here" />}
          />
        </>
      )}
    </PanelState>
  );
}
