import type { PeoplePage } from '@sextant/business/people/people-page';
import { DataTable } from '@sextant/ui/components/data-table';
import { EmptyState } from '@sextant/ui/components/empty-state';
import { formatExactNumber } from '@sextant/ui/format/number';
import { type PanelQuery, PanelState } from './panel-state.tsx';
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
  return (
    <PanelState query={query} title={title} height={HEIGHT}>
      {({ items, total }) => (
        <>
          <p className="mb-2 text-xs text-ink-muted">
            {formatExactNumber(total)} people, the same as in the number that you opened
          </p>
          <PeopleTable
            label={title}
            people={{ items, total }}
            page={page}
            pageSize={PEOPLE_A_PAGE}
            onPageChange={onPageChange}
            isLoading={query.isPlaceholderData}
            nobody="Nobody is counted here"
          />
        </>
      )}
    </PanelState>
  );
}

type PeopleTableProps = Pick<PeopleListProps, 'page' | 'onPageChange'> & {
  label: string;
  people: PeoplePage;
  pageSize: number;
  isLoading: boolean;
  /** What an empty table says. */
  nobody: string;
};

/** People in a table; customers lead to their page. */
export function PeopleTable(props: PeopleTableProps) {
  const { label, people, page, pageSize, onPageChange, isLoading, nobody } = props;
  const { zone } = usePeriodView();
  return (
    <DataTable
      label={label}
      columns={peopleColumns(zone)}
      rows={people.items}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => (row.kind === 'customer' ? paths.customer(row.id) : null)}
      page={{ index: page, size: pageSize, total: people.total }}
      onPageChange={onPageChange}
      isLoading={isLoading}
      empty={<EmptyState title={nobody} />}
    />
  );
}
